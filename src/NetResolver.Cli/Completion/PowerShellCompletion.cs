using System.Text;

namespace NetResolver.Cli;

/// <summary>The script for PowerShell, 5.1 and later.</summary>
internal static class PowerShellCompletion
{
    public static string Of(CompletionTree tree)
    {
        var verbs = new StringBuilder();
        Verb(verbs, "", "", tree.Options, CompletionValue.Nothing with { Kind = CompletionKind.Words, Words = [.. tree.Verbs.Select(verb => verb.Name)] });
        foreach (var verb in tree.Verbs)
        {
            Verb(verbs, verb.Name, verb.Summary, verb.Options, verb.Argument);
        }

        return Script
            .Replace("@VERBS@", verbs.ToString(), StringComparison.Ordinal)
            .Replace("@RULES@", string.Join(' ', tree.Rules), StringComparison.Ordinal);
    }

    private static void Verb(StringBuilder script, string name, string summary, IEnumerable<CompletionOption> options, CompletionValue argument)
    {
        script.Append($"        {Quoted(name)} = @{{\n            Summary = {Quoted(summary)}\n            Argument = {Quoted(Value(argument))}\n            Options = @(\n");
        foreach (var option in options)
        {
            foreach (var each in option.Names)
            {
                script.Append($"                ,@({Quoted(each)}, {(option.Value is null ? "$null" : Quoted(Value(option.Value)))}, {Quoted(option.Description)})\n");
            }
        }

        script.Append("            )\n        }\n");
    }

    /// <summary>What the script makes offers of: a kind, or words.</summary>
    private static string Value(CompletionValue value) => value.Kind switch
    {
        CompletionKind.Files or CompletionKind.Folders => ":files",
        CompletionKind.Rules => ":rules",
        CompletionKind.RuleSeverities => ":severities",
        _ => string.Join(' ', value.Words),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // Where it offers nothing PowerShell offers files.
    private const string Script =
        """
        # PowerShell completion for netresolver, made by 'netresolver completion powershell'

        Register-ArgumentCompleter -Native -CommandName netresolver -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)

            $rules = -split '@RULES@'
            $verbs = @{
        @VERBS@    }

            $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
            $name = $words | Where-Object { $verbs.ContainsKey($_) } | Select-Object -First 1
            $verb = $verbs[[string]$name]
            $before = if ($words.Count -gt 0) { $words[-1] } else { '' }
            $option = $verb.Options | Where-Object { $_[0] -eq $before -and $null -ne $_[1] } | Select-Object -First 1

            function Offer($text, $tip) {
                [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $(if ($tip) { $tip } else { $text }))
            }

            if ($null -eq $option -and $wordToComplete -like '-*') {
                $verb.Options | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object { Offer $_[0] $_[2] }
                return
            }

            $value = if ($null -ne $option) { $option[1] } else { $verb.Argument }
            $offers = switch ($value) {
                ':files' { @() }
                ':rules' { $rules }
                ':severities' {
                    if ($wordToComplete -match '^(NR\d+)=') { 'error', 'warning', 'info', 'none' | ForEach-Object { "$($Matches[1])=$_" } } else { $rules | ForEach-Object { "$_=" } }
                }
                default { -split $value }
            }
            $offers | Where-Object { $_ -and $_ -like "$wordToComplete*" } | ForEach-Object { Offer $_ $verbs[$_].Summary }
        }

        """;
}
