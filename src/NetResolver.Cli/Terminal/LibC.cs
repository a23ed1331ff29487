using System.Runtime.InteropServices;
using System.Text;

namespace NetResolver.Cli;

/// <summary>What the platform itself does not tell, or its console does in a way that is not meant for a filter.</summary>
internal static class LibC
{
    private const int BrokenPipe = 13;
    private const nuint GetWindowSize = 0x5413;
    private const int PresentFolder = -100;
    private const uint WantsMode = 1;
    private const int KindOfFile = 0xf000;
    private const int Regular = 0x8000;

    /// <summary>
    /// Lets a result that nobody reads any more end the command without a word, as it does every other filter. The platform ignores the signal, and its console then throws the rest of
    /// the results away, however long it takes to make them.
    /// </summary>
    public static void EndOnBrokenPipe()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = signal(BrokenPipe, 0);
        }
    }

    /// <summary>How many columns the terminal has that a standard stream goes to; 0 where it is none, or does not tell. The platform's console would send the terminal more than the question.</summary>
    /// <param name="stream">1 for standard output, 2 for standard error.</param>
    public static int Columns(int stream)
    {
        // Elsewhere the request has another number.
        if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 or Architecture.X86 or Architecture.Arm)
        {
            return ioctl(stream, GetWindowSize, out var size) == 0 ? size.Columns : 0;
        }

        try
        {
            return Console.WindowWidth;
        }
        catch (Exception fault) when (fault is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }

    /// <summary>Whether a path leads to something that is no file of bytes, such as a pipe, a socket or a device: reading it may wait for ever. False for what is not there, or cannot be looked at.</summary>
    /// <param name="path">The path; links are followed.</param>
    public static bool IsSpecial(string path)
    {
        // Of the calls that tell, this one's answer looks the same on every machine.
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
            return statx(PresentFolder, in name[0], 0, WantsMode, out var status) == 0 && (status.Mode & KindOfFile) != Regular;
        }
        catch (EntryPointNotFoundException)
        {
            // A library that is older than the call.
            return false;
        }
    }

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct FileStatus
    {
        [FieldOffset(28)]
        public readonly ushort Mode;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort Width;
        public readonly ushort Height;
    }

#pragma warning disable SYSLIB1054 // They take numbers, and places of numbers: there is no marshalling to generate.
#pragma warning disable IDE1006 // The names are C's.
    [DllImport("libc")]
    private static extern nint signal(int number, nint handler);

    [DllImport("libc")]
    private static extern int ioctl(int stream, nuint request, out WindowSize size);

    [DllImport("libc")]
    private static extern int statx(int folder, in byte path, int flags, uint mask, out FileStatus status);
#pragma warning restore IDE1006, SYSLIB1054
}
