using System.Diagnostics;
using System.Text;

namespace NetResolver.Tests.Support;

/// <summary>Programs of the system that some tests ask.</summary>
internal static class SystemProgram
{
    /// <summary>Skips the test where a program is not installed.</summary>
    public static void Require(string name) => Skip.IfNot(
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))), $"there is no {name}: apt-get install {name}");

    /// <summary>What it prints; on standard error nothing may come.</summary>
    public static string Run(string name, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        error.GetAwaiter().GetResult().Should().BeEmpty();
        process.WaitForExit();
        return output;
    }
}
