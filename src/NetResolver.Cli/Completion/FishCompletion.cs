using System.Text;

namespace NetResolver.Cli;

/// <summary>The script for fish.</summary>
internal static class FishCompletion
{
    public static string Of(CompletionTree tree)
    {
        var script = new StringBuilder("# fish completion for netresolver, made by 'netresolver completion fish'\n\n");
        script.Append($"set -g __netresolver_rules {string.Join(' ', tree.Rules)}\n\n");
        script.Append(Functions);
        foreach (var option in tree.Options)
        {
            Option(script, "'__netresolver_verb_is \"\"'", option);
        }

        foreach (var verb in tree.Verbs)
        {
            script.Append($"\ncomplete -c netresolver -n '__netresolver_verb_is \"\"' -a {verb.Name} -d {Quoted(verb.Summary)}\n");
            var condition = $"'__netresolver_verb_is {verb.Name}'";
            if (Value(verb.Argument) is { Length: > 0 } value)
            {
                script.Append($"complete -c netresolver -n {condition} {value}\n");
            }

            foreach (var option in verb.Options)
            {
                Option(script, condition, option);
            }
        }

        return script.ToString();
    }

    private static void Option(StringBuilder script, string condition, CompletionOption option)
    {
        script.Append($"complete -c netresolver -n {condition}");
        foreach (var name in option.Names)
        {
            script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}");
        }

        script.Append(option.Value is null ? "" : $" {(option.Value.Kind == CompletionKind.Files ? "-r" : "-x")} {Value(option.Value)}".TrimEnd()).Append($" -d {Quoted(option.Description)}\n");
    }

    /// <summary>What fish offers for a value.</summary>
    private static string Value(CompletionValue value) => value.Kind switch
    {
        CompletionKind.Files => "-F",
        CompletionKind.Folders => "-a '(__fish_complete_directories)'",
        CompletionKind.Rules => "-a '$__netresolver_rules'",
        CompletionKind.RuleSeverities => "-a '$__netresolver_rules={error,warning,info,none}'",
        CompletionKind.Words => $"-a {Quoted(string.Join(' ', value.Words))}",
        _ => "",
    };

    private const string Functions =
        """
        # The first word that is neither an option nor the value of one.
        function __netresolver_verb_is
            set -l words (commandline -opc)
            set -l skip
            for word in $words[2..-1]
                if test -n "$skip"
                    set skip
                else if test "$word" = --color
                    set skip 1
                else if not string match -q -- '-*' $word
                    test "$word" = "$argv[1]"
                    return
                end
            end
            test -z "$argv[1]"
        end

        complete -c netresolver -f

        """;

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
