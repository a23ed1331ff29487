using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Short ways to interfaces for tests.</summary>
internal static class Guests
{
    /// <summary>Reads an interface of type network on network 'red' with this content.</summary>
    public static ReadResult<GuestInterface> OnRed(string content, InterfaceForm form = InterfaceForm.Inactive) =>
        Read($"<interface type='network'><source network='red'/>{content}</interface>", form);

    public static ReadResult<GuestInterface> Read(string xml, InterfaceForm form = InterfaceForm.Inactive, LibvirtRelease? release = null) =>
        GuestInterface.Read(xml, "nic.xml", new ReadOptions { Form = form, Release = release ?? LibvirtRelease.Default });

    public static GuestInterface Parse(string xml, InterfaceForm form = InterfaceForm.Inactive, LibvirtRelease? release = null) => Read(xml, form, release).Require();

    /// <summary>The first error; there must be one.</summary>
    public static Diagnostic Error<T>(this ReadResult<T> read)
        where T : class
    {
        read.Succeeded.Should().BeFalse();
        return read.FirstError!;
    }

    /// <summary>The one finding of an interface that is accepted.</summary>
    public static Diagnostic Advice<T>(this ReadResult<T> read)
        where T : class
    {
        read.FirstError.Should().BeNull();
        return read.Diagnostics.Should().ContainSingle().Subject;
    }

    /// <summary>The values that libvirt's own error names, joined.</summary>
    public static string Named(this Diagnostic error) => string.Join(", ", error.LibvirtArguments.Select(a => $"{a.Key}={a.Value}"));
}
