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
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= options='-h --help --version --color' argument= value=- equals= index
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
            --color) ((index++)); [[ ${COMP_WORDS[index]} == = ]] && ((index++)) ;;
            -*|=) ;;
            *) verb=${COMP_WORDS[index]}; break ;;
        esac
    done

    case $verb in
        '') argument='check explain' ;;
        check) options='--severity -H --host --owner --quiet -h --help --color' argument=':files' ;;
        explain) options='-h --help --color' argument=':rules' ;;
    esac

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
        check,--severity) value=':severities' ;;
        check,-H|check,--host) value=':folders' ;;
        check,--owner) value='' ;;
        check,--color) value='auto never' ;;
        explain,--color) value='auto never' ;;
        ,--color) value='auto never' ;;
    esac

    if [[ $value != - ]]; then
        _netresolver_offer "$value" "$current"
    elif [[ $current == -* ]]; then
        _netresolver_offer "$options" "$current"
    else
        _netresolver_offer "$argument" "$current"
    fi
}

_netresolver_rules='NR1001 NR3002'
complete -F _netresolver netresolver
