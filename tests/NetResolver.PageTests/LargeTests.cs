using Xunit.Abstractions;

namespace NetResolver.PageTests;

/// <summary>A matrix of 200 guests and 100 hosts.</summary>
[Collection(nameof(Browser))]
public sealed class LargeTests(Browser browser, ITestOutputHelper output)
{
    private const int Cells = 20_000;

    [SkippableFact]
    public async Task Only_what_can_be_seen_is_made()
    {
        await using var page = await browser.Open(TestFleet.Large);

        (await page.Status()).Should().Be("200 guests × 100 hosts");
        (await Nodes(page)).Should().BeLessThan(Cells / 2);
        (await page.Page.Locator("#scroller td[data-host]").CountAsync()).Should().BeLessThan(Cells / 5);
    }

    [SkippableFact]
    public async Task Scrolling_makes_the_rest()
    {
        await using var page = await browser.Open(TestFleet.Large);

        await page.Page.EvaluateAsync("() => document.getElementById('scroller').scrollTo(1e6, 1e6)");
        await page.Page.Locator("#c199-99").WaitForAsync();

        (await page.Page.Locator("#c0-0").CountAsync()).Should().Be(0);
        (await page.Page.Locator("#c199-99").IsVisibleAsync()).Should().BeTrue();
        (await Nodes(page)).Should().BeLessThan(Cells / 2);
    }

    [SkippableFact]
    public async Task Cursor_takes_the_matrix_along()
    {
        await using var page = await browser.Open(TestFleet.Large);

        await page.Page.FocusAsync("#scroller table");
        await page.Page.Keyboard.PressAsync("End");
        for (var i = 0; i < 20; i++)
        {
            await page.Page.Keyboard.PressAsync("PageDown");
        }

        (await page.Page.Locator("#scroller table").GetAttributeAsync("aria-activedescendant")).Should().Be("c199-99");
        (await page.Page.Locator(".active").IsVisibleAsync()).Should().BeTrue();
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.View()).Should().Contain(" → node-0100");
    }

    [SkippableFact]
    public async Task Paper_gets_all_of_it()
    {
        await using var page = await browser.Open(TestFleet.Large);

        await page.Page.Locator("#scroller td").First.ClickAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        (await page.Page.Locator("#paper td").CountAsync()).Should().Be(Cells);
        (await page.Page.Locator("#paper").IsVisibleAsync()).Should().BeTrue();
        (await page.Page.Locator("#filters").IsVisibleAsync()).Should().BeFalse();
        (await page.Page.Locator("#back").IsVisibleAsync()).Should().BeFalse();
        await page.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        (await page.Page.Locator("#paper td").CountAsync()).Should().Be(0);
    }

    /// <summary>Measured in the page, printed, and not judged: the machine may have other things to do. The order and the number of what is shown is judged.</summary>
    [SkippableFact]
    public async Task Sorting_filtering_and_scrolling_stay_quick()
    {
        await using var page = await browser.Open(TestFleet.Large);

        var times = await page.Page.EvaluateAsync<Dictionary<string, double>>("""
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              const times = {};
              const measure = async (what, act) => {
                const start = performance.now();
                act();
                times[what] = performance.now() - start;
                document.body.getBoundingClientRect();
                times[`${what}, laid out`] = performance.now() - start;
                await frame();
              };
              const choose = (id, value) => {
                const field = document.getElementById(id);
                field.value = value;
                field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
              };
              await measure('sort by places', () => choose('sort-guests', 'places'));
              await measure('sort by a host', () => choose('sort-guests', 'host:50'));
              await measure('sort hosts', () => choose('sort-hosts', 'guests'));
              await measure('filter by text', () => choose('text', 'nr5001'));
              await measure('filter by verdict', () => document.querySelector('[data-verdict="3"]').click());
              await measure('reset', () => document.getElementById('reset').click());
              await measure('open a cell', () => document.querySelector('#scroller td[data-host]').click());
              await measure('scroll', () => document.getElementById('scroller').scrollTo(900, 2000));
              return times;
            }
            """);

        foreach (var (what, milliseconds) in times)
        {
            output.WriteLine($"{what}: {milliseconds:F0} ms");
        }

        times.Should().HaveCount(16);
        (await page.Status()).Should().Be("200 guests × 100 hosts");
        page.Complaints.Should().BeEmpty();
    }

    private static async Task<int> Nodes(OpenPage page) => await page.Page.EvaluateAsync<int>("document.querySelectorAll('*').length");
}
