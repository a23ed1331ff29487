#compdef netresolver
# zsh completion for netresolver, made by 'netresolver completion zsh'

_netresolver_rules() {
    compadd -- NR1001 NR3002
}

_netresolver_severities() {
    if compset -P '*='; then
        compadd -- error warning info none
    else
        compadd -S = -- NR1001 NR3002
    fi
}

_netresolver_verbs() {
    local -a verbs
    verbs=(
        'check:Check it'
        'explain:Explain it'
    )
    _describe -t commands command verbs
}

_netresolver() {
    local context state state_descr line curcontext=$curcontext
    typeset -A opt_args
    _arguments -C \
        '(-h --help)-h[Show help and usage information]' \
        '(-h --help)--help[Show help and usage information]' \
        '--version[Show version information]' \
        '--color=[whether it'\''s \[coloured\]: "yes" or \\no\\]:auto|never:(auto never)' \
        '1: :_netresolver_verbs' \
        '*:: :->rest'
    [[ $state == rest ]] || return
    case $words[1] in
        check)
            _arguments -S \
                '*--severity=[how much rules weigh]:rule=severity,…:_netresolver_severities' \
                '(-H --host)-H+[a folder]:folder:_files -/' \
                '(-H --host)--host=[a folder]:folder:_files -/' \
                '--owner=[a name]:name: ' \
                '--quiet[say less]' \
                '(-h --help)-h[Show help and usage information]' \
                '(-h --help)--help[Show help and usage information]' \
                '--color=[whether it'\''s \[coloured\]: "yes" or \\no\\]:auto|never:(auto never)' \
                '*:file:_files'
            ;;
        explain)
            _arguments -S \
                '(-h --help)-h[Show help and usage information]' \
                '(-h --help)--help[Show help and usage information]' \
                '--color=[whether it'\''s \[coloured\]: "yes" or \\no\\]:auto|never:(auto never)' \
                '*:id:_netresolver_rules'
            ;;
    esac
}

if [[ $funcstack[1] == _netresolver ]]; then
    _netresolver "$@"
else
    compdef _netresolver netresolver
fi
