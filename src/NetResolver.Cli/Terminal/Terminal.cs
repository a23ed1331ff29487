using System.Globalization;

namespace NetResolver.Cli;

/// <summary>Where the command reads and writes: results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="OpenIn">Opens standard input; asked only when it is read, since opening it sets up the keyboard.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(Func<Stream> OpenIn, TextWriter Out, TextWriter Error)
{
    private const int UsualWidth = 80;

    /// <summary>The folder that names of files start from; empty for the present one.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The whole path of a name that starts from <see cref="Folder"/>; of <c>.</c> that folder's own.</summary>
    public string FullPath(string name) => Path.GetFullPath(Path.Combine(Folder, name));

    /// <summary>Whether the environment lets a terminal have colours.</summary>
    /// <param name="noColour">What NO_COLOR says: anything but nothing forbids them.</param>
    /// <param name="terminal">What TERM says.</param>
    public static bool MayColour(string? noColour, string? terminal) => string.IsNullOrEmpty(noColour) && terminal is not (null or "" or "dumb");

    /// <summary>Whether what goes to <see cref="Out"/> may have colours.</summary>
    public bool HasColourOut { get; init; }

    /// <summary>Whether what goes to <see cref="Error"/> may have colours.</summary>
    public bool HasColourError { get; init; }

    /// <summary>Whether somebody may be looking at <see cref="Error"/> while the command works.</summary>
    public bool HasProgress { get; init; }

    /// <summary>How many columns the terminal has that is looked at; asked only when it matters.</summary>
    public Func<int> Width { get; init; } = () => UsualWidth;

    /// <summary>How many columns there are.</summary>
    /// <param name="columns">What COLUMNS says, which goes first.</param>
    /// <param name="terminal">What the terminal says; 0 when there is none.</param>
    public static int WidthOf(string? columns, int terminal) =>
        int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted > 0 ? wanted : terminal > 0 ? terminal : UsualWidth;

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Says when to stop: somebody has interrupted the command, or nobody reads its results any more.</summary>
    public CancellationToken Stop { get; init; }
}
