using System.Globalization;
using System.Security.Cryptography;

namespace NetResolver.LiveTests;

/// <summary>What the environment says of a run.</summary>
internal static class LiveSettings
{
    /// <summary><c>NETRESOLVER_LIVE_CASES</c>: how many fresh questions; 300 by default.</summary>
    public static uint Cases { get; } = Number("NETRESOLVER_LIVE_CASES") ?? 300;

    /// <summary><c>NETRESOLVER_LIVE_SEED</c>: which questions; others in each run by default.</summary>
    public static uint Seed { get; } = Number("NETRESOLVER_LIVE_SEED") ?? (uint)RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary><c>NETRESOLVER_LIVE_EVERY</c>: of the recorded questions every how many-th is asked again; 40 by default, 1 for all.</summary>
    public static uint Every { get; } = Math.Max(1, Number("NETRESOLVER_LIVE_EVERY") ?? 40);

    /// <summary><c>NETRESOLVER_LIVE_RECORD</c>: a file (<c>.jsonl</c> or <c>.jsonl.gz</c>) for the questions with libvirt's answers; none by default.</summary>
    public static string? Record { get; } = Text("NETRESOLVER_LIVE_RECORD");

    /// <summary><c>NETRESOLVER_LIVE_QUESTIONS</c>: a folder of vectors whose questions are asked instead of fresh ones; none by default.</summary>
    public static string? Questions { get; } = Text("NETRESOLVER_LIVE_QUESTIONS");

    private static uint? Number(string name) =>
        Text(name) is not { } text ? null
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidOperationException($"{name} is '{text}', not a number.");

    private static string? Text(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;
}
