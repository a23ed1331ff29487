using System.Text;
using NetResolver.Cli;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

// Written to as bytes: the console's own writers cost more to set up than a plan does to make.
using var output = Writer(Console.OpenStandardOutput());
using var error = Writer(Console.OpenStandardError());
var mayColour = Terminal.MayColour(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
using var signals = new StopSignals();
LibC.EndOnBrokenPipe();
return signals.StatusOf(Commands.Run(args, new Terminal(Console.OpenStandardInput, output, error)
{
    HasColourOut = mayColour && !Console.IsOutputRedirected,
    HasColourError = mayColour && !Console.IsErrorRedirected,
    HasProgress = !Console.IsErrorRedirected,
    Width = () => Terminal.WidthOf(Environment.GetEnvironmentVariable("COLUMNS"), LibC.Columns(stream: Console.IsOutputRedirected ? 2 : 1)),
    Stop = signals.Token,
}));

static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
