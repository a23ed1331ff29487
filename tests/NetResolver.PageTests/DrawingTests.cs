namespace NetResolver.PageTests;

/// <summary>The views of a cell, a guest and a host, and the drawing of a plan.</summary>
[Collection(nameof(Browser))]
public sealed class DrawingTests(Browser browser)
{
    [SkippableFact]
    public async Task Cell_shows_the_plan_from_the_guest_to_the_device_and_what_changes()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await (await page.Cell("either-01", "node-02")).ClickAsync();

        (await page.Page.Locator(".drawing .kind").AllTextContentsAsync()).Should().Equal("guest interface", "network", "pool of 3 devices", "connection");
        (await page.Page.Locator(".drawing .chosen").InnerTextAsync()).Should().Contain("eth2").And.Contain("taken here");
        (await page.Page.Locator(".drawing .change").AllInnerTextsAsync()).Should().Equal("mode vepa → private", "virtualport 802.1Qbg 11/1193047/2 → 802.1Qbh profile1");
        (await page.View()).Should().Contain("Ready with changes").And.Contain("node-02/red-network.xml:3:12").And.Contain("the switch accepts profile1");
    }

    [SkippableFact]
    public async Task Cell_without_a_connection_shows_where_it_ends()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await (await page.Cell("either-01", "node-03")).ClickAsync();

        (await page.Page.Locator(".drawing .stop").InnerTextAsync()).Should().Contain("Refused").And.Contain("NR5001");
        (await page.View()).Should().Contain("mend: ");
    }

    [SkippableFact]
    public async Task Interfaces_of_one_guest_take_devices_one_after_the_other()
    {
        await using var page = await browser.Open(new TestFleet("twins", Documents.Twins));

        await (await page.Cell("twins", "there")).ClickAsync();

        (await page.Page.Locator(".drawing .chosen").AllInnerTextsAsync()).Select(text => text.Split('\n', ' ').First(word => word.StartsWith("eth", StringComparison.Ordinal)))
            .Should().Equal("eth0", "eth1");
        (await page.Page.Locator(".drawing").Nth(1).InnerTextAsync()).Should().Contain("1 by this guest");
    }

    [SkippableFact]
    public async Task Guest_shows_where_it_can_go_its_interfaces_and_its_policy()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.Locator("#scroller .guest", new() { HasText = "either-01" }).ClickAsync();

        (await page.View()).Should().Contain("runs on node-01").And.Contain("Where it can go").And.Contain("52:54:00:01:00:00")
            .And.Contain("allow 802.1Qbg 802.1Qbh").And.Contain("alternative 802.1Qbh profile1");
        await page.Page.Locator("#view .names .link", new() { HasText = "node-04" }).ClickAsync();
        (await page.View()).Should().StartWith("either-01 → node-04");
        await page.Page.ClickAsync("#back");
        (await page.View()).Should().Contain("Where it can go");
    }

    [SkippableFact]
    public async Task Host_shows_who_can_come_and_its_networks_with_their_use()
    {
        await using var page = await browser.Open(TestFleet.Small);

        await page.Page.Locator("#scroller .host", new() { HasText = "node-01" }).ClickAsync();

        (await page.View()).Should().Contain("Who can come").And.Contain("floors 3000 of 4000 kB/s").And.Contain("exclusive, 0 of 2 free").And.Contain("segment storage");
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(700)]
    [InlineData(1280)]
    [InlineData(1900)]
    public async Task No_text_of_a_drawing_lies_over_another(int width)
    {
        await using var page = await browser.Open(TestFleet.Small, width: width, height: 900);
        foreach (var (guest, host) in new[] { ("storage-01", "node-04"), ("either-01", "node-02"), ("either-01", "node-03"), ("dmz-01", "node-06") })
        {
            await (await page.Cell(guest, host)).ClickAsync();

            (await page.Page.EvaluateAsync<string[]>(Script.Overlaps)).Should().BeEmpty();
        }
    }

    [SkippableFact]
    public async Task Long_names_in_a_drawing_lie_over_nothing()
    {
        await using var page = await browser.Open(new TestFleet("long", Documents.Long), width: 420);

        await page.Page.Locator("#scroller td").Last.ClickAsync();

        (await page.Page.EvaluateAsync<string[]>(Script.Overlaps)).Should().BeEmpty();
        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(420);
    }

    [SkippableFact]
    public async Task Large_pool_folds_the_devices_that_are_not_taken()
    {
        await using var page = await browser.Open(new TestFleet("pool", Documents.LargePool));

        await page.Page.Locator("#scroller td").Last.ClickAsync();

        (await page.Page.Locator(".drawing .devices").First.Locator("li").CountAsync()).Should().Be(7);
        (await page.Page.Locator(".drawing summary").InnerTextAsync()).Should().Be("33 more");
    }
}
