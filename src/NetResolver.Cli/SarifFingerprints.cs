using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What tells a finding from others and stays when lines are added above it: rule, document, path and values. Those of the same are told apart by their number.</summary>
internal sealed class SarifFingerprints(ArtifactUri uris)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Of(Diagnostic finding, string? about)
    {
        string[] facts = [finding.Id, uris.Of(finding.Place.Document), finding.Place.Path, about ?? "", .. finding.Arguments.Select(argument => argument.Value)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', facts))).AsSpan(0, 16));
        var count = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }
}
