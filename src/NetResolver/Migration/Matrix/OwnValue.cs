namespace NetResolver.Migration;

/// <summary>A MAC address or a UUID in quotes, in the one form that libvirt writes.</summary>
/// <param name="Offset">Where it begins, behind the quote.</param>
/// <param name="Name">What it is, see <see cref="OwnName"/>.</param>
/// <param name="Mac">The address, where it is one.</param>
/// <param name="Id">The id, where it is one.</param>
internal readonly record struct OwnValue(int Offset, ulong Name, MacAddress? Mac, Guid Id)
{
    private const int MacLength = 17;
    private const int IdLength = 36;

    public int End => Offset + (Mac is null ? IdLength : MacLength);

    /// <summary>All of them in a text, in order, in place of what the list holds. Quotes that are no attribute's do no harm: what stands between them is looked at like any other value.</summary>
    public static void FindAll(string xml, List<OwnValue> values)
    {
        values.Clear();
        for (var i = 0; i + MacLength + 1 < xml.Length; i++)
        {
            if (xml[i] is not ('\'' or '"'))
            {
                continue;
            }

            if (xml[i + MacLength + 1] == xml[i] && TryMac(xml.AsSpan(i + 1, MacLength)) is { } mac)
            {
                values.Add(new(i + 1, OwnName.Of(mac), mac, default));
                i += MacLength + 1;
            }
            else if (i + IdLength + 1 < xml.Length && xml[i + IdLength + 1] == xml[i] && TryId(xml.AsSpan(i + 1, IdLength)) is { } id)
            {
                values.Add(new(i + 1, OwnName.Of(id), null, id));
                i += IdLength + 1;
            }
        }
    }

    /// <summary>True when nobody else states it, and no reader minds it.</summary>
    public bool IsOwn(StatedNames stated) => Mac is { } mac ? !mac.IsMulticast && !stated.Macs.Contains(mac) : !stated.Ids.Contains(Id);

    private static MacAddress? TryMac(ReadOnlySpan<char> text)
    {
        ulong bits = 0;
        for (var i = 0; i < MacLength; i++)
        {
            if (i % 3 == 2 ? text[i] != ':' : !char.IsAsciiHexDigit(text[i]))
            {
                return null;
            }

            bits = i % 3 == 2 ? bits : bits << 4 | (uint)HexDigit.ValueOf(text[i]);
        }

        return new MacAddress(bits);
    }

    private static Guid? TryId(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < IdLength; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return null;
            }
        }

        return Guid.ParseExact(text, "D");
    }
}
