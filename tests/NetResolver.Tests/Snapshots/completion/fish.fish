# fish completion for netresolver, made by 'netresolver completion fish'

set -g __netresolver_rules NR1001 NR3002

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
complete -c netresolver -n '__netresolver_verb_is ""' -s h -l help -d 'Show help and usage information'
complete -c netresolver -n '__netresolver_verb_is ""' -l version -d 'Show version information'
complete -c netresolver -n '__netresolver_verb_is ""' -l color -x -a 'auto never' -d 'whether it\'s [coloured]: "yes" or \\no\\'

complete -c netresolver -n '__netresolver_verb_is ""' -a check -d 'Check it'
complete -c netresolver -n '__netresolver_verb_is check' -F
complete -c netresolver -n '__netresolver_verb_is check' -l severity -x -a '$__netresolver_rules={error,warning,info,none}' -d 'how much rules weigh'
complete -c netresolver -n '__netresolver_verb_is check' -s H -l host -x -a '(__fish_complete_directories)' -d 'a folder'
complete -c netresolver -n '__netresolver_verb_is check' -l owner -x -d 'a name'
complete -c netresolver -n '__netresolver_verb_is check' -l quiet -d 'say less'
complete -c netresolver -n '__netresolver_verb_is check' -s h -l help -d 'Show help and usage information'
complete -c netresolver -n '__netresolver_verb_is check' -l color -x -a 'auto never' -d 'whether it\'s [coloured]: "yes" or \\no\\'

complete -c netresolver -n '__netresolver_verb_is ""' -a explain -d 'Explain it'
complete -c netresolver -n '__netresolver_verb_is explain' -a '$__netresolver_rules'
complete -c netresolver -n '__netresolver_verb_is explain' -s h -l help -d 'Show help and usage information'
complete -c netresolver -n '__netresolver_verb_is explain' -l color -x -a 'auto never' -d 'whether it\'s [coloured]: "yes" or \\no\\'
