using System.CommandLine;
using NetResolver.Cli;

namespace NetResolver.Tests.Support;

/// <summary>The command as it is, for tests about all its verbs.</summary>
internal static class Tree
{
    public static RootCommand Root { get; } = Commands.Create(new Terminal(() => Stream.Null, TextWriter.Null, TextWriter.Null));
}
