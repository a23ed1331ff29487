namespace NetResolver;

public sealed partial class MigrationResult
{
    /// <summary>
    /// The domain XML to migrate with: the text of the guest, with the interfaces and policies of <see cref="ToGuest"/>. Interfaces that stay the same stay as they stand; the text
    /// of a running guest becomes configuration. A verdict that rests on a policy holds only with this text, for libvirt knows no policies.
    /// </summary>
    /// <param name="text">The text that the guest was read from: a <c>&lt;domain&gt;</c>, a status file, or a lone <c>&lt;interface&gt;</c>.</param>
    /// <param name="options">How the text is read; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The guest cannot move: <see cref="CanMove"/> is false.</exception>
    /// <exception cref="ArgumentException">The text is that of another guest.</exception>
    public string ToDomainXml(string text, ReadOptions? options = null)
    {
        var guest = ToGuest();
        var read = Guest.Read(text, "domain.xml", options).Value;
        return read is not null && read.Name == Guest.Name && read.Interfaces.Select(nic => nic.Mac).SequenceEqual(Guest.Interfaces.Select(nic => nic.Mac))
            ? guest.ToXmlWithChanges(text, options)
            : throw new ArgumentException("It is not the text of the guest that was checked.", nameof(text));
    }
}
