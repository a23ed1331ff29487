using NetResolver;

var network = NetworkDefinition.Parse(
    """
    <network>
      <name>red-network</name>
      <forward mode='vepa'>
        <interface dev='eth0'/>
        <interface dev='eth4'/>
      </forward>
      <virtualport type='802.1Qbg'>
        <parameters managerid='11'/>
      </virtualport>
    </network>
    """,
    "red-network.xml");

var nic = GuestInterface.Parse(
    """
    <interface type='network'>
      <mac address='52:54:00:7b:35:93'/>
      <source network='red-network'/>
      <virtualport type='802.1Qbg'>
        <parameters typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/>
      </virtualport>
    </interface>
    """,
    "guest.xml");

PlanResult result = ConnectionPlanner.Plan(network, nic);

if (result.Plan is { } plan)
{
    Console.Write(plan.ToPort(PortIdentity.Preview).ToXml());
}
else
{
    Console.Error.WriteLine(result.FirstError);
}

Console.Write(result.Explain());
