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
    public void MSBuild_lines_have_place_end_id_message_and_mend() => Report("a b.xml", Text, MSBuildReport.Write).Should().Be(
        "a b.xml(3,11,3,32): error NR1130: libvirt knows no forward mode 'vépa, or: 100%'. Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; "
        + "without <forward> the network is isolated.\n");

    [Fact]
    public void GitHub_annotations_escape_what_their_syntax_has() => Report("a,b.xml", Text, GitHubReport.Write).Should().Be(
        "::error file=a%2Cb.xml,line=3,endLine=3,col=11,endColumn=32,title=NR1130 The forward mode is unknown::libvirt knows no forward mode 'vépa, or: 100%25'%0AUse one of nat, route, "
        + "open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated.\n");

    [Fact]
    public void Sarif_log_is_as_the_standard_has_it() => Report("net works/a#1.xml", Text, (output, found, span) => output.WriteLine(SarifReport.Write([.. found], span))).Should().Be(
        """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "netresolver",
                  "version": "0.1.0",
                  "rules": [
                    {
                      "id": "NR1130",
                      "shortDescription": {
                        "text": "The forward mode is unknown"
                      },
                      "fullDescription": {
                        "text": "The forward mode is unknown"
                      },
                      "help": {
                        "text": "Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated."
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "columnKind": "utf16CodeUnits",
              "results": [
                {
                  "ruleId": "NR1130",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "libvirt knows no forward mode 'vépa, or: 100%'\nUse one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated."
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "net%20works/a%231.xml"
                        },
                        "region": {
                          "startLine": 3,
                          "startColumn": 11,
                          "endColumn": 32
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "/network/forward/@mode"
                        }
                      ]
                    }
                  ],
                  "partialFingerprints": {
                    "netresolver/v1": "e25e55146c960fba6732deb51a5ceb70:1"
                  }
                }
              ]
            }
          ]
        }

        """);

    [Fact]
    public void Finding_that_stands_nowhere_is_the_tools()
    {
        var found = ConnectionPlanner.Plan(new NetworkDefinition("red"), new GuestInterface(new InterfaceSource.Network("blue"))).Diagnostics;
        using var output = new StringWriter { NewLine = "\n" };

        MSBuildReport.Write(output, found, new FindingSpan(new Inputs(new Terminal(() => Stream.Null, output, output))));

        output.ToString().Should().Be("netresolver: error NR4001: There is no network 'blue'; there are: red. Correct the name, or define the network.\n");
    }

    private string Report(string name, string text, Action<TextWriter, IEnumerable<Diagnostic>, FindingSpan> write)
    {
        _shell.File(name, text);
        using var output = new StringWriter { NewLine = "\n" };
        var inputs = new Inputs(new Terminal(() => Stream.Null, output, output) { Folder = _shell.Folder });
        var document = inputs.Read(name);
        write(output, NetworkDefinition.Read(document.Open(), document.Name).Diagnostics, new FindingSpan(inputs));
        return output.ToString();
    }
}
