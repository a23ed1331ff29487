using System.Text;

namespace NetResolver.Cli;

/// <summary>The script for bash, from version 3.2 on; it needs no other.</summary>
internal static class BashCompletion
{
    public static string Of(CompletionTree tree)
    {
        var verbs = new StringBuilder();
        var values = new StringBuilder();
        foreach (var verb in tree.Verbs)
        {
            verbs.Append($"        {verb.Name}) options='{Words(verb.Options)}' argument='{Value(verb.Argument)}' ;;\n");
            foreach (var option in verb.Options.Where(option => option.Value is not null))
            {
                values.Append($"        {string.Join('|', option.Names.Select(name => $"{verb.Name},{name}"))}) value='{Value(option.Value!)}' ;;\n");
            }
        }

        foreach (var option in tree.Options.Where(option => option.Value is not null))
        {
            values.Append($"        {string.Join('|', option.Names.Select(name => $",{name}"))}) value='{Value(option.Value!)}' ;;\n");
        }

        return Script
            .Replace("@VERBS@", verbs.ToString(), StringComparison.Ordinal)
            .Replace("@VALUES@", values.ToString(), StringComparison.Ordinal)
            .Replace("@NAMES@", string.Join(' ', tree.Verbs.Select(verb => verb.Name)), StringComparison.Ordinal)
            .Replace("@OPTIONS@", Words(tree.Options), StringComparison.Ordinal)
            .Replace("@RULES@", string.Join(' ', tree.Rules), StringComparison.Ordinal);
    }

    private static string Words(IEnumerable<CompletionOption> options) => string.Join(' ', options.SelectMany(option => option.Names));

    /// <summary>What the script's function takes: a kind, or words.</summary>
    private static string Value(CompletionValue value) => value.Kind switch
    {
        CompletionKind.Files => ":files",
        CompletionKind.Folders => ":folders",
        CompletionKind.Rules => ":rules",
        CompletionKind.RuleSeverities => ":severities",
        CompletionKind.Words => string.Join(' ', value.Words),
        _ => "",
    };

    // An equals sign is a word of its own here: bash splits there.
    private const string Script =
        """
        # bash completion for netresolver, made by 'netresolver completion bash'

        _netresolver_offer() {
            local word
            while IFS= read -r word; do
                COMPREPLY+=("$word")
            done < <(case $1 in
                :files) compgen -f -- "$2" ;;
                :folders) compgen -d -- "$2" ;;
                :rules) compgen -W "$_netresolver_rules" -- "$2" ;;
                :severities) compgen -W "$_netresolver_rules" -S = -- "$2" ;;
                *) compgen -W "$1" -- "$2" ;;
            esac)
            case $1 in
                :files|:folders) compopt -o filenames 2> /dev/null ;;
                :severities) compopt -o nospace 2> /dev/null ;;
            esac
        }

        _netresolver() {
            local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= options='@OPTIONS@' argument= value=- equals= index
            COMPREPLY=()
            for ((index = 1; index < COMP_CWORD; index++)); do
                case ${COMP_WORDS[index]} in
                    --color) ((index++)); [[ ${COMP_WORDS[index]} == = ]] && ((index++)) ;;
                    -*|=) ;;
                    *) verb=${COMP_WORDS[index]}; break ;;
                esac
            done

            case $verb in
                '') argument='@NAMES@' ;;
        @VERBS@    esac

            # --output=json, and --severity NR9004=none
            if [[ $current == = ]]; then
                current= equals=1
            elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD-2]} equals=1
            fi
            if [[ $equals && $before == NR[0-9]* ]]; then
                _netresolver_offer 'error warning info none' "$current"
                return
            fi

            case $verb,$before in
        @VALUES@    esac

            if [[ $value != - ]]; then
                _netresolver_offer "$value" "$current"
            elif [[ $current == -* ]]; then
                _netresolver_offer "$options" "$current"
            else
                _netresolver_offer "$argument" "$current"
            fi
        }

        _netresolver_rules='@RULES@'
        complete -F _netresolver netresolver

        """;
}
