using Microsoft.Playwright;

namespace NetResolver.PageTests;

/// <summary>What a user does with the matrix.</summary>
[Collection(nameof(Browser))]
public sealed class MatrixTests(Browser browser)
{
    [SkippableFact]
    public async Task Page_loads_without_complaint_and_asks_for_nothing_but_itself()
    {
        await using var page = await browser.Open(TestFleet.Small);

        page.Complaints.Should().BeEmpty();
        (await page.Status()).Should().Be("24 guests × 9 hosts");
        (await page.Hosts()).Should().Equal("node-01", "node-02", "node-03", "node-04", "node-05", "node-06", "node-07", "node-08", "node-09");
    }

    [SkippableFact]
    public async Task Cells_have_the_verdicts_of_the_command()
    {
        await using var page = await browser.Open(TestFleet.Small);

        (await (await page.Cell("either-01", "node-01")).GetAttributeAsync("aria-label")).Should().Be("Is here");
        (await (await page.Cell("either-01", "node-02")).GetAttributeAsync("aria-label")).Should().Be("Ready with changes");
        (await (await page.Cell("either-01", "node-03")).GetAttributeAsync("aria-label")).Should().Be("Refused");
        (await (await page.Cell("either-01", "node-04")).GetAttributeAsync("aria-label")).Should().Be("Ready");
    }

    [SkippableFact]
    public async Task Verdict_shows_its_cells_alone()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.ClickAsync("[data-verdict='2']");

        (await page.MatchingVerdicts()).Should().NotBeEmpty().And.OnlyContain(verdict => verdict == "Blocked");
        (await page.Status()).Should().EndWith("8 cells match");
        await page.Page.ClickAsync("[data-verdict='2']");
        (await page.Status()).Should().Be("24 guests × 9 hosts");
    }

    [SkippableTheory]
    [InlineData("#guest", "vepa", "4 of 24 guests, 9 of 9 hosts: 36 cells match")]
    [InlineData("#host", "node-02", "24 of 24 guests, 1 of 9 hosts: 24 cells match")]
    [InlineData("#text", "DMZ-01", "1 of 24 guests, 9 of 9 hosts: 9 cells match")]
    [InlineData("#text", "nr4101", "2 of 24 guests, 1 of 9 hosts: 2 cells match")]
    [InlineData("#text", "no such thing", "0 of 24 guests, 0 of 9 hosts: 0 cells match")]
    public async Task Text_filters(string field, string text, string status)
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.FillAsync(field, text);

        (await page.Status()).Should().Be(status);
        page.Complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Reasons_are_ranked_and_filter()
    {
        await using var page = await browser.Open(TestFleet.Small);

        var counts = await page.Page.Locator("#view .reasons > li > .reason > .count").AllTextContentsAsync();
        counts.Select(int.Parse).Should().BeInDescendingOrder().And.HaveCountGreaterThan(3);

        await page.Page.Locator("#view .reason").First.ClickAsync();
        (await page.MatchingVerdicts()).Should().HaveCount(int.Parse(counts[0])).And.OnlyContain(verdict => verdict == "Refused" || verdict == "Incompatible");
        (await page.Page.Locator("#reason").InputValueAsync()).Should().Be("NR5001");

        await page.Page.ClickAsync("#reset");
        await page.Page.SelectOptionAsync("#reason", "NR4002");
        (await page.MatchingVerdicts()).Should().HaveCount(4).And.OnlyContain(verdict => verdict == "Blocked");
    }

    [SkippableFact]
    public async Task Message_of_a_reason_filters_further()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.Locator("#view .reason").First.ClickAsync();
        var all = (await page.MatchingVerdicts()).Count;
        await page.Page.Locator("#view .reasons ul .reason").First.ClickAsync();

        (await page.MatchingVerdicts()).Count.Should().BeInRange(1, all - 1);
    }

    [SkippableFact]
    public async Task Guests_sort_by_name_by_places_and_by_the_verdict_of_a_host()
    {
        await using var page = await browser.Open(TestFleet.Small);
        var given = await page.Guests();

        await page.Page.SelectOptionAsync("#sort-guests", "name");
        (await page.Guests()).Should().Equal(given.Order(StringComparer.Ordinal)).And.NotEqual(given);

        await page.Page.ClickAsync(".corner [data-sort=places]");
        (await page.Page.Locator("#scroller .places").AllTextContentsAsync()).Select(int.Parse).Should().BeInDescendingOrder();

        await page.Page.Locator("thead th [data-sort='host:1']").ClickAsync();
        string[] order = ["Ready", "Ready with changes", "Blocked", "Refused", "Incompatible", "Is here"];
        var column = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#scroller td[data-host=\"1\"]')].map(cell => cell.getAttribute('aria-label'))");
        column.Select(verdict => Array.IndexOf(order, verdict)).Should().BeInAscendingOrder();
        (await page.Page.Locator("#h1").GetAttributeAsync("aria-sort")).Should().Be("ascending");

        await page.Page.ClickAsync("#reset");
        (await page.Guests()).Should().Equal(given);
    }

    [SkippableFact]
    public async Task Hosts_sort_by_how_many_guests_can_come()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.SelectOptionAsync("#sort-hosts", "guests");

        var titles = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#scroller thead th[data-host]')].map(head => head.title)");
        titles.Select(title => int.Parse(title.Split(": ")[1].Split(' ')[0])).Should().BeInDescendingOrder();
    }

    [SkippableFact]
    public async Task Keys_move_open_and_sort()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.FocusAsync("#scroller table");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        (await page.Page.Locator("#scroller table").GetAttributeAsync("aria-activedescendant")).Should().Be("c1-1");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.View()).Should().StartWith("any-04 → node-02");

        await page.Page.FocusAsync("#scroller table");
        await page.Page.Keyboard.PressAsync("Home");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.View()).Should().Contain("Where it can go");

        await page.Page.FocusAsync("#scroller table");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("s");
        (await page.Page.Locator("#sort-guests").InputValueAsync()).Should().Be("host:0");
    }

    [SkippableFact]
    public async Task Marks_tell_verdicts_apart_without_colour_and_words_stand_by_them_where_they_fit()
    {
        await using var page = await browser.Open(TestFleet.Tiny);

        var marks = await page.Page.Locator("#verdicts .mark").AllTextContentsAsync();
        marks.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        (await page.Page.Locator("#scroller td .word").AllTextContentsAsync()).Should().HaveCount(15).And.Contain("Ready with changes");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_ground_in_both_themes(ColorScheme scheme)
    {
        await using var page = await browser.Open(TestFleet.Small, scheme);

        var contrasts = await page.Page.EvaluateAsync<double[]>(Script.Contrasts, "#verdicts button, #scroller td[data-host], #status, .quiet, #view .reason");

        contrasts.Should().HaveCountGreaterThan(200).And.OnlyContain(ratio => ratio >= 4.5);
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(800)]
    public async Task Narrow_window_scrolls_the_matrix_and_not_the_page(int width)
    {
        await using var page = await browser.Open(TestFleet.Small, width: width, height: 700);

        await page.Page.Locator("#scroller td").First.ClickAsync();

        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }
}
