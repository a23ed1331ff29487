namespace NetResolver.Cli;

/// <summary>What is to be said of a verb beside its arguments and options, which stand with its command. Help and man page are made of it.</summary>
/// <param name="Name">The verb.</param>
internal sealed record VerbDescription(string Name)
{
    /// <summary>Paragraphs that say more than the verb's one line does.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Commands to copy; each is run by a test.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>The exit statuses that it has beside those that every verb has.</summary>
    public IReadOnlyList<Item> Statuses { get; init; } = [];
}

/// <summary>A command and what it is good for.</summary>
/// <param name="Shows">What it shows, as the beginning of a sentence.</param>
/// <param name="Command">The command as a shell takes it.</param>
internal sealed record Example(string Shows, string Command);

/// <summary>A name or a number and what it means.</summary>
/// <param name="Name">The name.</param>
/// <param name="Means">What it means.</param>
internal sealed record Item(string Name, string Means);
