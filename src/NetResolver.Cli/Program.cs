using System.CommandLine;
using System.Text;
using NetResolver.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Commands.Run(args, new Terminal(Console.In, Console.Out, Console.Error));
