namespace NetResolver.PageTests;

/// <summary>What strangers write into documents does nothing in the page.</summary>
[Collection(nameof(Browser))]
public sealed class SafetyTests(Browser browser)
{
    private static readonly TestFleet Hostile = new("hostile", Documents.Hostile);

    [SkippableFact]
    public async Task Names_are_shown_as_they_are_and_run_nothing()
    {
        await using var page = await browser.Open(Hostile);

        foreach (var name in await page.Guests())
        {
            await page.Page.Locator("#scroller .guest").GetByText(name, new() { Exact = true }).ClickAsync();
            (await page.View()).Should().Contain(name);
        }

        for (var row = 0; row < Documents.HostileNames.Length; row++)
        {
            await page.Page.Locator("#scroller tbody tr").Nth(row).Locator("td").Last.ClickAsync();
            await page.Page.Locator("#scroller tbody tr").Nth(row).Locator("td").Last.HoverAsync();
        }

        page.Complaints.Should().BeEmpty();
        (await page.Guests()).Should().BeEquivalentTo(Documents.HostileNames.Select(Printable));
        (await page.Page.Locator("script").CountAsync()).Should().Be(2);
        (await page.Page.Locator("img, svg, iframe, object").CountAsync()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Names_of_networks_and_messages_run_nothing()
    {
        await using var page = await browser.Open(Hostile);

        await page.Page.Locator("#scroller .host", new() { HasText = "there" }).ClickAsync();
        foreach (var name in Documents.HostileNames)
        {
            (await page.View()).Should().Contain(Printable(Documents.OfNetwork(name)));
        }

        await page.Page.ClickAsync("#to-reasons");
        await page.Page.Locator("#view .reason").First.ClickAsync();
        await page.Page.FillAsync("#text", "<script>");
        page.Complaints.Should().BeEmpty();
    }

    /// <summary>Even if a script or a link found its way into the page, the browser would not take it.</summary>
    [SkippableFact]
    public async Task Page_forbids_itself_what_was_not_written_into_it()
    {
        await using var page = await browser.Open(TestFleet.Tiny);

        var ran = await page.Page.EvaluateAsync<bool[]>("""
            async () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.body.append(script);
              document.body.insertAdjacentHTML('beforeend', '<a id=probe onclick="window.clicked = true">x</a>');
              document.getElementById('probe').click();
              const fetched = await fetch('data:text/plain,x').then(() => true, () => false);
              return [window.ran === true, window.clicked === true, fetched];
            }
            """);

        ran.Should().Equal(false, false, false);
    }

    /// <summary>Marks that turn the direction of writing around, and ends of lines, are shown as a replacement character.</summary>
    private static string Printable(string name) => name.Replace('\u202e', '\ufffd').Replace('\u2066', '\ufffd');
}
