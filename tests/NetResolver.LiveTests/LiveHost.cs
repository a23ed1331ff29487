using NetResolver.LiveTests.Host;

namespace NetResolver.LiveTests;

/// <summary>
/// The one host that the tests ask, one after the other: libvirt's test driver has one state for the whole process, and a question counts on an
/// empty host.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LiveHost : IAsyncLifetime, ICollectionFixture<LiveHost>
{
    public const string Name = "libvirtd";

    private LibvirtHost? _host;

    /// <summary>The host; without one the test is skipped, and the report says why.</summary>
    public LibvirtHost Require()
    {
        Skip.If(_host is null, LibvirtHost.WhyNot);
        return _host!;
    }

    public async Task InitializeAsync() => _host = LibvirtHost.WhyNot is null ? await LibvirtHost.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
