using System.Text.Json;
using NetResolver.Diagnostics;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

public class PlanJsonTests
{
    private const string Ovs = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";

    [Fact]
    public void Plan_is_told_in_full_and_what_is_generated_or_not_stated_is_null() =>
        PlanReport.ToJson([PlanOn(Ovs + "<vlan><tag id='4' nativeMode='untagged'/></vlan>", "<bandwidth><inbound average='1000' burst='64'/></bandwidth>")]).Should().Be(
        """
        {
          "formatVersion": "1.2",
          "diagnostics": [],
          "interfaces": [
            {
              "mac": "52:54:00:00:00:01",
              "type": "network",
              "network": "red",
              "place": {
                "document": "interface.xml",
                "line": 1,
                "column": 2,
                "length": 9,
                "path": "/interface"
              },
              "outcome": "connected",
              "plan": {
                "plug": {
                  "type": "bridge",
                  "bridge": "br0"
                },
                "portgroup": null,
                "virtualport": {
                  "type": "openvswitch",
                  "interfaceid": null
                },
                "vlan": {
                  "trunk": false,
                  "tags": [
                    {
                      "id": 4,
                      "nativeMode": "untagged"
                    }
                  ]
                },
                "bandwidth": {
                  "inbound": {
                    "average": 1000,
                    "peak": 0,
                    "floor": 0,
                    "burst": 64
                  }
                },
                "trustGuestRxFilters": null,
                "isolated": null,
                "mtu": 0,
                "classId": 0,
                "generatedIds": [
                  "interfaceid"
                ]
              },
              "diagnostics": []
            }
          ]
        }
        """);

    [Fact]
    public void Refusal_has_findings_and_no_plan() =>
        PlanReport.ToJson([PlanOn("<forward mode='passthrough' dev='eth0'/>", used: ("eth0", 1))]).Should().Be(
        """
        {
          "formatVersion": "1.2",
          "diagnostics": [],
          "interfaces": [
            {
              "mac": "52:54:00:00:00:01",
              "type": "network",
              "network": "red",
              "place": {
                "document": "interface.xml",
                "line": 1,
                "column": 2,
                "length": 9,
                "path": "/interface"
              },
              "outcome": "refused",
              "diagnostics": [
                {
                  "id": "NR4101",
                  "severity": "error",
                  "title": "No device of the pool is free",
                  "message": "No device of network 'red' is free: forward mode passthrough gives each connection a device alone, and 1 of 1 are in use",
                  "mend": "Release a connection, or add a device to the pool.",
                  "libvirtError": 1,
                  "place": {
                    "document": "network.xml",
                    "line": 1,
                    "column": 27,
                    "length": 7,
                    "path": "/network/forward"
                  },
                  "related": [
                    {
                      "role": "the interface asks for one",
                      "place": {
                        "document": "interface.xml",
                        "line": 1,
                        "column": 69,
                        "length": 13,
                        "path": "/interface/source/@network"
                      }
                    }
                  ],
                  "arguments": {
                    "network": "red",
                    "why": "forward mode passthrough gives each connection a device alone",
                    "count": "1"
                  }
                }
              ]
            }
          ]
        }
        """);

    [Theory]
    [InlineData("<bridge name='b'/>", "", "{\"type\":\"network\",\"bridge\":\"b\"}")]
    [InlineData("<ip address='192.168.7.1' prefix='24'/>", "", "{\"type\":\"network\",\"bridge\":null}")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "", "{\"type\":\"direct\",\"dev\":\"eth0\",\"mode\":\"vepa\"}")]
    [InlineData("<forward mode='hostdev' managed='yes'><address type='pci' bus='3'/></forward>", "", "{\"type\":\"hostdev-pci\",\"address\":\"0000:03:00.0\",\"managed\":true}")]
    public void Plug_is_told_by_its_kind(string network, string nic, string plug) => Compact(Plan(network, nic).GetProperty("plug")).Should().Be(plug);

    [Fact]
    public void Parameters_of_a_virtualport_are_numbers_and_texts() =>
        Compact(Plan(
                "<forward mode='vepa' dev='eth0'/>",
                "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='0x10' typeidversion='3' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>").GetProperty("virtualport"))
            .Should().Be("{\"type\":\"802.1Qbg\",\"managerid\":11,\"typeid\":16,\"typeidversion\":3,\"instanceid\":\"09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f\"}");

    [Fact]
    public void Switches_that_are_stated_are_true_or_false()
    {
        var plan = Plan("<bridge name='b'/><port isolated='yes'/>", "", "<interface type='network' trustGuestRxFilters='no'><source network='red'/></interface>");

        Compact(plan.GetProperty("isolated")).Should().Be("true");
        Compact(plan.GetProperty("trustGuestRxFilters")).Should().Be("false");
    }

    [Theory]
    [InlineData("<interface type='user'/>", "notAHostNetwork")]
    [InlineData("<interface type='bridge'><source bridge='br0'/></interface>", "connected")]
    [InlineData("<interface type='bridge'><source bridge='br0'/><vlan><tag id='4'/></vlan></interface>", "willNotStart")]
    [InlineData("<interface type='network'><source network='blue'/></interface>", "refused")]
    public void Outcome_is_a_word(string nic, string outcome) =>
        Interface(ConnectionPlanner.Plan([], GuestInterface.Parse(nic))).GetProperty("outcome").GetString().Should().Be(outcome);

    [Fact]
    public void Mac_that_libvirt_makes_up_is_null() =>
        Compact(Interface(ConnectionPlanner.Plan([], GuestInterface.Parse("<interface type='user'/>"))).GetProperty("mac")).Should().Be("null");

    [Fact]
    public void Conflict_shows_both_places()
    {
        var result = PlanOn(
            "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport>",
            "<virtualport type='802.1Qbg'><parameters managerid='2'/></virtualport>");

        var finding = Interface(result).GetProperty("diagnostics")[0];

        finding.GetProperty("id").GetString().Should().Be("NR3002");
        finding.GetProperty("place").GetProperty("path").GetString().Should().Be("/network/virtualport/parameters/@managerid");
        finding.GetProperty("related")[0].GetProperty("place").GetProperty("path").GetString().Should().Be("/interface/virtualport/parameters/@managerid");
    }

    [Fact]
    public void Explanation_is_told_when_asked_for()
    {
        var result = PlanOn("<forward mode='vepa' dev='eth0'/>");

        Interface(result).TryGetProperty("explanation", out _).Should().BeFalse();
        var explanation = Interface(result, new ReportOptions { Explain = true }).GetProperty("explanation");
        explanation.GetProperty("subject").GetString().Should().Be("interface 52:54:00:00:00:01");
        explanation.GetProperty("details")[0].GetProperty("subject").GetString().Should().Be("network 'red'");
    }

    [Fact]
    public void Explanation_tells_programs_who_states_what()
    {
        var result = PlanOn(
            "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='11' typeid='2' typeidversion='3'/></virtualport>",
            "<virtualport><parameters managerid='0xb' profileid='p'/></virtualport><vlan><tag id='4'/></vlan>");

        Stated(result).Should().Equal(
            "virtualport = 802.1Qbg: network 802.1Qbg holds",
            "managerid = 11: interface 11 holds, network 11 agrees",
            "typeid = 2: network 2 holds",
            "typeidversion = 3: network 3 holds",
            "instanceid = : interface  holds",
            "profileid = : interface p notUsed",
            "vlan = 4: interface 4 holds");
        Interface(result, Explained).GetProperty("statements")[1].GetProperty("stated")[1].GetProperty("place").GetProperty("path").GetString()
            .Should().Be("/network/virtualport/parameters/@managerid");
    }

    [Fact]
    public void Explanation_tells_programs_who_contradicts_whom() =>
        Stated(PlanOn(
            "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='1'/></virtualport>",
            "<virtualport type='802.1Qbg'><parameters managerid='2'/></virtualport>"))[..2].Should().Equal(
                "virtualport = : interface 802.1Qbg stated, network 802.1Qbg stated",
                "managerid = : interface 2 contradicts, network 1 contradicts");

    [Fact]
    public void Explanation_has_all_of_a_large_pool()
    {
        var result = PlanOn($"<forward mode='passthrough'>{string.Concat(Enumerable.Range(0, 500).Select(i => $"<interface dev='eth{i}'/>"))}</forward>", used: ("eth0", 2));

        var pool = Interface(result, Explained).GetProperty("pool");

        pool.GetArrayLength().Should().Be(500);
        Compact(pool[0]).Should().StartWith("{\"device\":\"eth0\",\"connections\":2,\"chosen\":false,\"place\":{\"document\":\"network.xml\",");
        pool.EnumerateArray().Where(device => device.GetProperty("chosen").GetBoolean()).Should().ContainSingle().Which.GetProperty("device").GetString().Should().Be("eth1");
    }

    [Fact]
    public void Explanation_without_a_network_tells_what_the_interface_states()
    {
        Stated(ConnectionPlanner.Plan([], GuestInterface.Parse("<interface type='bridge'><source bridge='b'/><mtu size='1400'/></interface>"))).Should().Equal("mtu = 1400: interface 1400 holds");
        Interface(ConnectionPlanner.Plan([], GuestInterface.Parse("<interface type='user'/>")), Explained).TryGetProperty("statements", out _).Should().BeFalse();
    }

    [Fact]
    public void Findings_of_documents_stand_beside_the_interfaces()
    {
        var network = NetworkDefinition.Read("<network><name>red</name><bridge name='b' stp='OFF'/></network>", "network.xml");

        var json = JsonDocument.Parse(PlanReport.ToJson([], new ReportOptions { Documents = network.Diagnostics })).RootElement;

        json.GetProperty("diagnostics")[0].GetProperty("id").GetString().Should().Be("NR9048");
        json.GetProperty("interfaces").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Warnings_count_as_errors_where_asked_and_the_outcome_stays()
    {
        var result = PlanOn("<bridge name='b'/>", "", "unknown");

        var told = Interface(result, new ReportOptions { Severities = new() { WarningsAreErrors = true } });

        told.GetProperty("diagnostics")[0].GetProperty("severity").GetString().Should().Be("error");
        told.GetProperty("outcome").GetString().Should().Be("connected");
        result.Diagnostics[0].Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Documents_that_cannot_be_planned_with_have_findings_alone()
    {
        var json = JsonDocument.Parse(PlanReport.ToJson(NetworkDefinition.Read("<network/>").Diagnostics)).RootElement;

        json.EnumerateObject().Select(p => p.Name).Should().Equal("formatVersion", "diagnostics");
    }

    private static JsonElement Plan(string network, string nic, string? xml = null) =>
        Interface(xml is null ? PlanOn(network, nic) : ConnectionPlanner.Plan(Network(network), GuestInterface.Parse(xml))).GetProperty("plan");

    private static readonly ReportOptions Explained = new() { Explain = true };

    private static string[] Stated(PlanResult result) =>
        [.. Interface(result, Explained).GetProperty("statements").EnumerateArray().Select(row =>
            $"{row.GetProperty("name")} = {row.GetProperty("value")}: {string.Join(", ", row.GetProperty("stated").EnumerateArray().Select(s => $"{s.GetProperty("by")} {s.GetProperty("value")} {s.GetProperty("outcome")}"))}")];

    private static JsonElement Interface(PlanResult result, ReportOptions? options = null) =>
        JsonDocument.Parse(PlanReport.ToJson([result], options)).RootElement.GetProperty("interfaces")[0];

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
