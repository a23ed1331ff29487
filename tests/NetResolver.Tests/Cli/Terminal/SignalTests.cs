using System.Diagnostics;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The command as a process that is told to stop.</summary>
public sealed class SignalTests : IDisposable
{
    private static readonly string Command = typeof(Commands).Assembly.Location;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Interrupted_command_has_told_of_whole_documents_and_says_no_more(string signal, int status)
    {
        _shell.File("a.xml", "<network/>");
        using var process = Start("env", "--default-signal=INT,TERM", "dotnet", Command, "validate", "a.xml", "-");
        var told = new char["a.xml(1,2): error NR1101".Length];
        (await process.StandardOutput.ReadBlockAsync(told)).Should().Be(told.Length);

        Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit();

        (new string(told) + await process.StandardOutput.ReadToEndAsync()).Should().Be(_shell.Run("validate a.xml").Out);
        (await process.StandardError.ReadToEndAsync()).Should().BeEmpty();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(status);
    }

    [Fact]
    public async Task Json_is_whole_or_not_there()
    {
        _shell.File("a.xml", "<network/>");
        using var process = Start("env", "--default-signal=TERM", "dotnet", Command, "validate", "a.xml", "-", "--output", "json");
        await Task.Delay(TimeSpan.FromSeconds(1));

        Process.Start("kill", [$"{process.Id}"]).WaitForExit();

        (await process.StandardOutput.ReadToEndAsync()).Should().BeEmpty();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(143);
    }

    [Fact]
    public async Task Results_that_nobody_reads_end_the_command_without_a_word()
    {
        using var process = Start("bash", "-c", "dotnet \"$0\" explain --list | head -c 0; echo ${PIPESTATUS[0]}", Command);

        (await process.StandardOutput.ReadToEndAsync()).Should().Be("141\n");
        (await process.StandardError.ReadToEndAsync()).Should().BeEmpty();
    }

    private Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = _shell.Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
