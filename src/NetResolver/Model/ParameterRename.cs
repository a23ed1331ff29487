using System.Globalization;
using System.Text;

namespace NetResolver;

/// <summary>A value of a virtual port's parameter that is to be replaced by another one, such as the name of a profile. Immutable, equal by content.</summary>
public sealed record ParameterRename
{
    private ParameterRename(VirtualPortParameters parameter, string from, string to)
    {
        Parameter = parameter;
        From = from;
        To = to;
    }

    /// <summary>The parameter; one.</summary>
    public VirtualPortParameters Parameter { get; }

    /// <summary>The value that there is, in libvirt's canonical text.</summary>
    public string From { get; }

    /// <summary>The value that there is to be, in libvirt's canonical text.</summary>
    public string To { get; }

    /// <summary>Reads <c>profileid=old:new</c>. A profile whose name has a colon cannot be given so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rename">The rename.</param>
    /// <returns>False when it is none: the parameter is not known, a value is not one that it may have, or both are the same.</returns>
    public static bool TryParse(string? text, out ParameterRename? rename)
    {
        rename = null;
        var parts = (text ?? "").Split('=', 2);
        var values = parts.Length == 2 ? parts[1].Split(':') : [];
        var index = Array.IndexOf(VirtualPortFacts.ParameterNames, parts[0]);
        if (index < 0 || values.Length != 2)
        {
            return false;
        }

        var parameter = (VirtualPortParameters)(1 << index);
        if (With(default, parameter, values[0]) is not { } from || With(default, parameter, values[1]) is not { } to || from == to)
        {
            return false;
        }

        rename = new(parameter, from.TextOf(parameter)!, to.TextOf(parameter)!);
        return true;
    }

    /// <summary>The same fields with the new value in place of the old one; without the parameter if it is to be removed.</summary>
    internal VirtualPortElement? Of(VirtualPortElement? port, bool remove) =>
        port is null || port.Said.TextOf(Parameter) != From ? port
        : port with { Fields = remove ? port.Fields.Without(Parameter) : With(port.Fields, Parameter, To)!.Value };

    /// <summary>The fields with a value; null when the parameter cannot have it.</summary>
    private static VirtualPortFields? With(in VirtualPortFields fields, VirtualPortParameters parameter, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return parameter switch
        {
            VirtualPortParameters.ManagerId when isNumber && number <= byte.MaxValue => fields with { ManagerId = (byte)number },
            VirtualPortParameters.TypeId when isNumber && number <= 0xffffff => fields with { TypeId = number },
            VirtualPortParameters.TypeIdVersion when isNumber && number <= byte.MaxValue => fields with { TypeIdVersion = (byte)number },
            VirtualPortParameters.InstanceId when UuidText.TryParse(value, out var id) => fields with { InstanceId = id },
            VirtualPortParameters.InterfaceId when UuidText.TryParse(value, out var id) => fields with { InterfaceId = id },
            VirtualPortParameters.ProfileId when value.Length > 0 && Encoding.UTF8.GetByteCount(value) <= 39 => fields with { ProfileId = value },
            _ => null,
        };
    }
}
