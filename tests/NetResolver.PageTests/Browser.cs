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
        if (_browser is not null && !_pages.ContainsKey(fleet.Name))
        {
            _pages.Add(fleet.Name, fleet.WritePage(_folder));
        }

        return await Open(_pages.GetValueOrDefault(fleet.Name, ""), scheme, width, height);
    }

    /// <summary>Opens a picture by itself; skips the test where there is no browser.</summary>
    internal async Task<OpenPage> Open(string name, string svg, ColorScheme scheme = ColorScheme.Light)
    {
        var file = Path.Combine(_folder, $"{name}.svg");
        await File.WriteAllTextAsync(file, svg);
        return await Open(file, scheme, 1280, 800);
    }

    private async Task<OpenPage> Open(string file, ColorScheme scheme, int width, int height)
    {
        Skip.If(_browser is null, "there is no Chromium: apt-get install chromium");
        var context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Go(file);
        return page;
    }
}

/// <summary>Tests that share the browser run one after the other.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class OneBrowser : ICollectionFixture<Browser>;
