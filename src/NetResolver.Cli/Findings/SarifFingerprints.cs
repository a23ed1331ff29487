using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// What tells a finding from others and stays when something else is added above it: the rule, the document, the names of the elements that it stands in, and the first value,
/// which is the one that it is about. Findings that agree in these are told apart by their number.
/// </summary>
internal sealed partial class SarifFingerprints(ArtifactUri uris)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Of(Diagnostic finding, string? about)
    {
        string[] facts = [finding.Id, uris.Of(finding.Place.Document), Number().Replace(finding.Place.Path, ""), about ?? "", .. finding.Arguments.Take(1).Select(argument => argument.Value)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', facts))).AsSpan(0, 16));
        var count = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }

    /// <summary>The number of an element among those of its name.</summary>
    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Number();
}
