using System.Text;

namespace NetResolver.Cli;

/// <summary>The script for zsh; as a file _netresolver in fpath, or sourced.</summary>
internal static class ZshCompletion
{
    public static string Of(CompletionTree tree)
    {
        var script = new StringBuilder("#compdef netresolver\n# zsh completion for netresolver, made by 'netresolver completion zsh'\n\n");
        script.Append($"_netresolver_rules() {{\n    compadd -- {string.Join(' ', tree.Rules)}\n}}\n\n");
        script.Append("_netresolver_severities() {\n    if compset -P '*='; then\n        compadd -- error warning info none\n    else\n");
        script.Append($"        compadd -S = -- {string.Join(' ', tree.Rules)}\n    fi\n}}\n\n");
        script.Append("_netresolver_verbs() {\n    local -a verbs\n    verbs=(\n");
        foreach (var verb in tree.Verbs)
        {
            script.Append($"        {Quoted($"{verb.Name}:{verb.Summary}")}\n");
        }

        script.Append("    )\n    _describe -t commands command verbs\n}\n\n");
        script.Append("_netresolver() {\n    local context state state_descr line curcontext=$curcontext\n    typeset -A opt_args\n    _arguments -C");
        Options(script, tree.Options);
        script.Append(" \\\n        '1: :_netresolver_verbs' \\\n        '*:: :->rest'\n    [[ $state == rest ]] || return\n    case $words[1] in\n");
        foreach (var verb in tree.Verbs)
        {
            script.Append($"        {verb.Name})\n            _arguments -S");
            Options(script, verb.Options, indent: 16);
            script.Append(Action(verb.Argument) is { Length: > 0 } action ? $" \\\n                {Quoted($"*:{Label(verb.Argument.Label)}:{action}")}" : "").Append("\n            ;;\n");
        }

        script.Append("    esac\n}\n\nif [[ $funcstack[1] == _netresolver ]]; then\n    _netresolver \"$@\"\nelse\n    compdef _netresolver netresolver\nfi\n");
        return script.ToString();
    }

    private static void Options(StringBuilder script, IEnumerable<CompletionOption> options, int indent = 8)
    {
        foreach (var option in options)
        {
            foreach (var name in option.Names)
            {
                // A value may follow as the next word or behind an equals sign.
                var takesValue = option.Value is null ? "" : name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+";
                var others = option.IsRepeatable ? "*" : option.Names.Count > 1 ? $"({string.Join(' ', option.Names)})" : "";
                var value = option.Value is null ? "" : $":{Label(option.Value.Label)}:{Action(option.Value)}";
                script.Append($" \\\n{new string(' ', indent)}{Quoted($"{others}{name}{takesValue}[{Escaped(option.Description)}]{value}")}");
            }
        }
    }

    /// <summary>What zsh does to offer a value.</summary>
    private static string Action(CompletionValue value) => value.Kind switch
    {
        CompletionKind.Files => "_files",
        CompletionKind.Folders => "_files -/",
        CompletionKind.Rules => "_netresolver_rules",
        CompletionKind.RuleSeverities => "_netresolver_severities",
        CompletionKind.Words => $"({string.Join(' ', value.Words)})",
        _ => " ",
    };

    private static string Label(string label) => label.Length == 0 ? " " : label.Replace(":", "\\:", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
