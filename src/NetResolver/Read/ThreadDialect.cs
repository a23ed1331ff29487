using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>The syntax of the mailing-list thread of 2011 in which the merge was designed; libvirt never adopted it.</summary>
internal static class ThreadDialect
{
    /// <summary>The thread's spelling of profileid, where it counts; null where it does not stand or must not be looked for.</summary>
    public static XAttribute? ProfileName(Cursor at) => null;
}
