namespace NetResolver.Cli;

/// <summary>Writes a file so that whoever reads it never sees a part: under another name first.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is as it was.</exception>
    public static void Write(string path, string text)
    {
        if (IsDevice(path) || IsDevice(path = RealFile.FullPath(path)))
        {
            File.WriteAllText(path, text);
            return;
        }

        if (new FileInfo(path) is { Exists: true, IsReadOnly: true })
        {
            throw new UnauthorizedAccessException();
        }

        var draft = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            File.WriteAllText(draft, text);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>What is no file but goes somewhere, such as <c>/dev/stdout</c>, which is a link to what <c>/proc</c> shows.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
