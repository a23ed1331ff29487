using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>The children of an <c>&lt;interface&gt;</c>, found in one pass: of those that count once the first.</summary>
internal ref struct InterfaceChildren
{
    private readonly Cursor _at;

    public DocumentElement? Source;
    public DocumentElement? VirtualPort;
    public DocumentElement? Target;
    public DocumentElement? FilterReference;
    public DocumentElement? Bandwidth;
    public DocumentElement? Vlan;
    public DocumentElement? Mac;
    public DocumentElement? Boot;
    public DocumentElement? Rom;
    public DocumentElement? Acpi;
    public DocumentElement? Address;
    public DocumentElement? Alias;
    public DocumentElement? Driver;
    public DocumentElement? Backend;
    public DocumentElement? Link;
    public DocumentElement? Teaming;
    public DocumentElement? Tune;
    public DocumentElement? Mtu;
    public DocumentElement? Coalesce;
    public DocumentElement? Port;
    public DocumentElement? Model;
    public DocumentElement? Guest;
    public DocumentElement? Script;
    public DocumentElement? DownScript;
    public DocumentElement? BackendDomain;
    public DocumentElement? Actual;
    public DocumentElement? Policy;
    public bool HasIps;
    public bool HasRoutes;
    public bool HasPortForwards;

    private InterfaceChildren(Cursor at) => _at = at;

    public static InterfaceChildren Of(Cursor at)
    {
        var found = new InterfaceChildren(at);
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element)
            {
                found.Take(element);
            }
        }

        return found;
    }

    private void Take(DocumentElement element)
    {
        if (element.Name.Namespace != XNamespace.None)
        {
            if (element.Name == PolicyNames.Policy)
            {
                TakePolicy(element);
            }
            return;
        }

        switch (element.Name.LocalName)
        {
            case "mac": Mac ??= element; break;
            case "source": Source ??= element; break;
            case "model": Model ??= element; break;
            case "address": Address ??= element; break;
            case "virtualport": VirtualPort ??= element; break;
            case "vlan": Vlan ??= element; break;
            case "bandwidth": Bandwidth ??= element; break;
            case "port": Port ??= element; break;
            case "target": Target ??= element; break;
            case "alias": Alias ??= element; break;
            case "link": Link ??= element; break;
            case "mtu": Mtu ??= element; break;
            case "boot": Boot ??= element; break;
            case "driver": Driver ??= element; break;
            case "filterref": FilterReference ??= element; break;
            case "rom": Rom ??= element; break;
            case "acpi": Acpi ??= element; break;
            case "backend": Backend ??= element; break;
            case "teaming": Teaming ??= element; break;
            case "tune": Tune ??= element; break;
            case "coalesce": Coalesce ??= element; break;
            case "guest": Guest ??= element; break;
            case "script": Script ??= element; break;
            case "downscript": DownScript ??= element; break;
            case "backenddomain": BackendDomain ??= element; break;
            case "actual": Actual ??= element; break;
            case "ip": HasIps = true; break;
            case "route": HasRoutes = true; break;
            case "portForward": HasPortForwards = true; break;
        }
    }

    /// <summary>The policy is not libvirt's: a second one is no mere advice.</summary>
    private void TakePolicy(DocumentElement element)
    {
        if (Policy is null)
        {
            Policy = element;
        }
        else
        {
            PolicyStrays.Second(_at, Policy, element, PolicyStrays.NameOf(element));
        }
    }
}
