using NetResolver.Cli;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Findings in the forms of other tools, to the letter.</summary>
public sealed class FindingReportTests : IDisposable
{
    private const string Text = "<network>\n\t<name>réseau</name>\n\t<forward mode='vépa, or: 100%'/>\n</network>\n";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void MSBuild_lines_have_place_end_id_message_and_mend() => Out("a b.xml", Text, "msbuild").Should().Be(
        "a b.xml(3,11,3,32): error NR1130: libvirt knows no forward mode 'vépa, or: 100%'. Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; "
        + "without <forward> the network is isolated.\n");

    [Fact]
    public void GitHub_annotations_escape_what_their_syntax_has() => Out("a,b.xml", Text, "github").Should().Be(
        "::error file=a%2Cb.xml,line=3,endLine=3,col=11,endColumn=32,title=NR1130 The forward mode is unknown::libvirt knows no forward mode 'vépa, or: 100%25'%0AUse one of nat, route, "
        + "open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated.\n");

    private string Out(string name, string text, string form) => _shell.File(name, text).Run("validate", name, "--output", form).Out;
}
