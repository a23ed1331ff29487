namespace NetResolver.Cli;

/// <summary>What the command's exit status means. With several documents or interfaces the largest counts.</summary>
internal static class ExitCode
{
    /// <summary>All went as asked.</summary>
    public const int Ok = 0;

    /// <summary>Wrong usage, an unreadable file, or an internal fault.</summary>
    public const int Usage = 1;

    /// <summary>A document has errors, or is a network that libvirt would not define.</summary>
    public const int Findings = 2;

    /// <summary>The documents are fine, and no connection is possible.</summary>
    public const int NoConnection = 3;
}
