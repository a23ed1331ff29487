namespace NetResolver.Read;

/// <summary>
/// What stands in a <c>&lt;network&gt;</c>, found in one pass: the first child of each name that counts once, and how many there are of those
/// that may stand several times. libvirt looks at the first of a name only; later ones are not even checked.
/// </summary>
internal struct NetworkChildren
{
    public DocumentElement? Name;
    public DocumentElement? Uuid;
    public DocumentElement? Title;
    public DocumentElement? Description;
    public DocumentElement? Metadata;
    public DocumentElement? Forward;
    public DocumentElement? Bridge;
    public DocumentElement? Mtu;
    public DocumentElement? Mac;
    public DocumentElement? Domain;
    public DocumentElement? Dns;
    public DocumentElement? Vlan;
    public DocumentElement? Bandwidth;
    public DocumentElement? Port;
    public DocumentElement? VirtualPort;
    public DocumentElement? Source;
    public int PortGroups;
    public int Ips;
    public int Routes;
    public int DnsmasqOptions;

    /// <summary>Looks at each child once.</summary>
    public static NetworkChildren Of(Cursor at, bool isThread)
    {
        var children = default(NetworkChildren);
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element)
            {
                children.Take(element, isThread);
            }
        }

        return children;
    }

    private void Take(DocumentElement element, bool isThread)
    {
        if (element.Name.NamespaceName.Length > 0)
        {
            DnsmasqOptions += element.Name == DnsmasqReader.Options ? 1 : 0;
            return;
        }

        switch (element.Name.LocalName)
        {
            case "name":
                Name ??= element;
                break;
            case "uuid":
                Uuid ??= element;
                break;
            case "title":
                Title ??= element;
                break;
            case "description":
                Description ??= element;
                break;
            case "metadata":
                Metadata ??= element;
                break;
            case "forward":
                Forward ??= element;
                break;
            case "bridge":
                Bridge ??= element;
                break;
            case "mtu":
                Mtu ??= element;
                break;
            case "mac":
                Mac ??= element;
                break;
            case "domain":
                Domain ??= element;
                break;
            case "dns":
                Dns ??= element;
                break;
            case "vlan":
                Vlan ??= element;
                break;
            case "bandwidth":
                Bandwidth ??= element;
                break;
            case "port":
                Port ??= element;
                break;
            case "virtualport":
                VirtualPort ??= element;
                break;
            case "source" when isThread:
                Source ??= element;
                break;
            case "portgroup":
                PortGroups++;
                break;
            case "ip":
                Ips++;
                break;
            case "route":
                Routes++;
                break;
        }
    }
}
