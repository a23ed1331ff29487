using Microsoft.Playwright;

namespace NetResolver.PageTests;

/// <summary>A page in a browser, and all that it did that a page must not do.</summary>
internal sealed class OpenPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    /// <summary>What it said on the console, faults, dialogs, and requests for anything but itself.</summary>
    public List<string> Complaints { get; } = [];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    public async Task Go(string file)
    {
        var address = new Uri(file).AbsoluteUri;
        Page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, fault) => Complaints.Add(fault);
        Page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        Page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Complaints.Add($"request: {request.Url}");
            }
        };
        await Page.GotoAsync(address);
    }

    /// <summary>The names of the guests from the top, as far as they can be seen.</summary>
    public async Task<IReadOnlyList<string>> Guests() => await Page.Locator("#scroller tbody th .guest").AllTextContentsAsync();

    /// <summary>The names of the hosts from the left, as far as they can be seen.</summary>
    public async Task<IReadOnlyList<string>> Hosts() => await Page.Locator("#scroller thead .host").AllTextContentsAsync();

    /// <summary>The cell of a guest and a host.</summary>
    public async Task<ILocator> Cell(string guest, string host)
    {
        var row = await Page.Locator("#scroller tbody th", new() { HasText = guest }).First.GetAttributeAsync("data-guest");
        var column = await Page.Locator("#scroller thead th", new() { HasText = host }).First.GetAttributeAsync("data-host");
        return Page.Locator($"#c{row}-{column}");
    }

    /// <summary>The verdicts of the cells that match what is filtered by.</summary>
    public async Task<IReadOnlyList<string?>> MatchingVerdicts() =>
        await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#scroller td[data-host]:not(.faded)')].map(cell => cell.getAttribute('aria-label'))");

    public Task<string> View() => Page.Locator("#view").InnerTextAsync();

    public Task<string> Status() => Page.Locator("#status").InnerTextAsync();
}
