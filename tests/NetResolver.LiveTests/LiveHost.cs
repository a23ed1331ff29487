using NetResolver.LiveTests.Host;

namespace NetResolver.LiveTests;

/// <summary>The one host that all tests of a class ask; null where there can be none.</summary>
public sealed class LiveHost : IAsyncLifetime
{
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
