using System.Text;
using NetResolver.Cli;

namespace NetResolver.Tests.Support;

/// <summary>Runs the command as a shell does, in a folder of the test's own.</summary>
internal sealed class Shell : IDisposable
{
    public const string Network = "<network><name>red</name><forward mode='vepa'><interface dev='eth0'/><interface dev='eth4'/></forward></network>";

    public const string Interface = "<interface type='network'><mac address='52:54:00:00:00:01'/><source network='red'/></interface>";

    public string Folder { get; } = Directory.CreateTempSubdirectory("netresolver-test-").FullName;

    /// <summary>What stands on standard input.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>What else is true of the terminal.</summary>
    public Func<Terminal, Terminal> Terminal { get; init; } = terminal => terminal;

    public Shell File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public Shell File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Arguments are parted by blanks.</summary>
    public Ran Run(string arguments) => Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public Ran Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = Commands.Run(arguments, Terminal(new Terminal(() => Input, output, error) { Folder = Folder }));
        return new(status, output.ToString(), error.ToString());
    }

    /// <summary>What a terminal shows: results and all else, in the order in which they are written.</summary>
    public string RunOnOneScreen(string arguments)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        Commands.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), new Terminal(() => Input, screen, screen) { Folder = Folder });
        return screen.ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>What came of it.</summary>
    public sealed record Ran(int Status, string Out, string Error)
    {
        /// <summary>The lines of <see cref="Error"/>.</summary>
        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
