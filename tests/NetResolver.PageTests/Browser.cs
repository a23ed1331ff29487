using Microsoft.Playwright;

namespace NetResolver.PageTests;

/// <summary>One headless Chromium for all tests, and the pages that they look at.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("netresolver-pages").FullName;
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Array.Find(Known, File.Exists) is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();

        // As root, as in a container, Chromium has no sandbox.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens the page that the command makes of a fleet; skips the test where there is no browser.</summary>
    internal async Task<OpenPage> Open(TestFleet fleet, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800)
    {
        Skip.If(_browser is null, "there is no Chromium: apt-get install chromium");
        if (!_pages.TryGetValue(fleet.Name, out var file))
        {
            file = fleet.WritePage(_folder);
            _pages.Add(fleet.Name, file);
        }

        var context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Go(file);
        return page;
    }
}

/// <summary>Tests that share the browser run one after the other.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class OneBrowser : ICollectionFixture<Browser>;
