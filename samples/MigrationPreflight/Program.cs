using NetResolver;

const string Guest1 = """
    <domain type='kvm'>
      <name>guest1</name>
      <metadata>
        <nr:connections xmlns:nr="urn:netresolver:connections:1">
          <nr:interface>
            <nr:allow virtualports="802.1Qbg 802.1Qbh"/>
            <nr:alternative>
              <virtualport type="802.1Qbh"><parameters profileid="profile1"/></virtualport>
            </nr:alternative>
          </nr:interface>
        </nr:connections>
      </metadata>
      <devices>
        <interface type='network'>
          <mac address='52:54:00:7b:35:93'/>
          <source network='red-network'/>
          <virtualport type='802.1Qbg'>
            <parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/>
          </virtualport>
        </interface>
      </devices>
    </domain>
    """;

var vepaHost = HostSnapshot.Parse("hostA", [new("hostA/red-network.xml", """
    <network>
      <name>red-network</name>
      <forward mode='vepa'><interface dev='eth4'/></forward>
    </network>
    """)]);

var vnLinkHost = HostSnapshot.Parse("hostB", [new("hostB/red-network.xml", """
    <network>
      <name>red-network</name>
      <forward mode='private'><interface dev='eth2'/></forward>
      <virtualport type='802.1Qbh'/>
    </network>
    """)]);

MigrationResult check = MigrationCheck.Run(Guest.Parse(Guest1, "guest1.xml"), from: vepaHost, to: vnLinkHost);

Console.WriteLine($"{check.Guest.Name} to {check.To.Name}: {check.Verdict}");
foreach (var nic in check.Interfaces)
{
    foreach (var change in nic.Changes)
    {
        Console.WriteLine($"  {change.Aspect.XmlName()}: {change.From} -> {change.To}  {change.Place}");
    }

    foreach (var finding in nic.Diagnostics)
    {
        Console.WriteLine($"  {finding}");
    }
}

foreach (var assumption in check.Assumptions)
{
    Console.WriteLine($"assumed: {assumption}");
}

if (check.CanMove)
{
    Console.Write(check.ToDomainXml(Guest1));
}
