using System.CommandLine;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The shells themselves are asked what they offer.</summary>
public sealed class CompletionTests : IDisposable
{
    /// <summary>Has the script's function complete the words of each line, and prints what it offers.</summary>
    private const string Bash =
        """
        source "$1"
        complete -p netresolver > /dev/null
        shift
        for line; do
            COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
            IFS=: read -ra COMP_WORDS <<< "${line// /:}"
            [[ $line == *' ' ]] && COMP_WORDS+=("")
            words=()
            for word in "${COMP_WORDS[@]}"; do
                # bash parts words at the sign
                if [[ $word == ?*=* ]]; then words+=("${word%%=*}" =); [[ ${word#*=} ]] && words+=("${word#*=}"); else words+=("$word"); fi
            done
            COMP_WORDS=("${words[@]}") COMP_CWORD=$((${#words[@]} - 1))
            _netresolver
            printf '%s ' "${COMPREPLY[@]}"
            echo
        done
        """;

    private const string Fish =
        """
        source $argv[1]
        for line in $argv[2..-1]
            echo (complete -C $line | string replace -r '\t.*' '' | string replace -r '^.*=' '')
        end
        """;

    /// <summary>Types at an interactive zsh, and writes down what it is offered.</summary>
    private const string Zsh =
        """
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z "PS1= PS2=; stty -echo; autoload -Uz compinit; compinit -u -D; source $1; LISTMAX=0
        compadd() { local -a offered; builtin compadd -O offered \"\$@\"; print -rn -- \"\$offered \" >> $2; builtin compadd \"\$@\" }
        told() { print >> $2; BUFFER=; print -n D''ONE > /dev/tty }; zle -N told; bindkey '^I' complete-word '^X' told; print READ''Y"
        zpty -r z said '*READY*'
        for line in "${@[3,-1]}"; do
            zpty -n -w z "$line"$'\t\C-x'
            zpty -r z said '*DONE*'
        done
        zpty -d z
        cat $2
        """;

    private static readonly (string Line, string[] Offered)[] Cases =
    [
        ("netresolver ", [.. Tree.Root.Subcommands.Select(verb => verb.Name)]),
        ("netresolver pre", ["preflight"]),
        ("netresolver --no", ["--no-progress"]),
        ("netresolver --color ", ["auto", "always", "never"]),
        ("netresolver --color always val", ["validate"]),
        ("netresolver plan --net", ["--network"]),
        ("netresolver plan --output n", ["networkport"]),
        ("netresolver plan --output=n", ["networkport"]),
        ("netresolver plan --network re", ["red.xml"]),
        ("netresolver plan --host ho", ["hosts"]),
        ("netresolver plan --owner re", []),
        ("netresolver validate re", ["red.xml"]),
        ("netresolver explain NR300", [.. RuleCatalog.All.Select(rule => rule.Id).Where(id => id.StartsWith("NR300", StringComparison.Ordinal))]),
        ("netresolver validate --severity NR1020=w", ["warning"]),
        ("netresolver help conv", ["convert"]),
        ("netresolver completion ", ["bash", "zsh", "fish", "powershell"]),
    ];

    private readonly Shell _shell = new();

    public CompletionTests() => _shell.File("red.xml", Shell.Network).File("hosts/a.xml", Shell.Network).File("horse.txt", "");

    public void Dispose() => _shell.Dispose();

    [SkippableTheory]
    [InlineData("bash", Bash, "-c")]
    [InlineData("fish", Fish, "-N", "-c")]
    [InlineData("zsh", Zsh, "-f", "-c")]
    public void Shell_offers_what_can_be_typed(string shell, string script, params string[] options)
    {
        SystemProgram.Require(shell);
        _shell.File("script", _shell.Run($"completion {shell}").Out);
        string[] name = shell == "fish" ? [] : ["test"];
        string[] file = shell == "zsh" ? ["./script", Path.Combine(_shell.Folder, "..", Path.GetFileName(_shell.Folder) + ".out")] : ["./script"];

        var offered = SystemProgram.Run(shell, _shell.Folder, [.. options, script, .. name, .. file, .. Cases.Select(each => each.Line)]).Split('\n');

        foreach (var (index, (line, expected)) in Cases.Index())
        {
            offered[index].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('/')).Distinct().Should().BeEquivalentTo(expected, "{0} completes '{1}'", shell, line);
        }
    }

    [SkippableTheory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Script_has_no_fault_of_syntax(string shell)
    {
        SystemProgram.Require(shell);
        _shell.File("script", _shell.Run($"completion {shell}").Out);

        SystemProgram.Run(shell, _shell.Folder, "-n", "script").Should().BeEmpty();
    }

    [Fact]
    public void Bash_completes_names_with_blanks_as_one()
    {
        _shell.File("my net.xml", Shell.Network).File("script", _shell.Run("completion bash").Out);

        SystemProgram.Run("bash", _shell.Folder, "-c", "source ./script; COMP_WORDS=(netresolver validate my); COMP_CWORD=2; _netresolver; echo ${#COMPREPLY[@]} \"${COMPREPLY[0]}\"").Should().Be("1 my net.xml\n");
    }

    [Fact]
    public void Scripts_are_made_of_the_tree()
    {
        var tree = Small();

        Snapshot.Check("completion/bash.sh", BashCompletion.Of(tree));
        Snapshot.Check("completion/zsh.zsh", ZshCompletion.Of(tree));
        Snapshot.Check("completion/fish.fish", FishCompletion.Of(tree));
        Snapshot.Check("completion/powershell.ps1", PowerShellCompletion.Of(tree));
    }

    /// <summary>One of each.</summary>
    private static CompletionTree Small()
    {
        var root = new RootCommand("Small.");
        root.Options.Add(new Option<string>("--color") { Description = "whether it's [coloured]: \"yes\" or \\no\\", HelpName = "auto|never", Recursive = true });
        root.Subcommands.Add(new Command("check", "Check it. It's quick.")
        {
            new Argument<string[]>("file"),
            new Option<string[]>("--severity") { Description = "how much rules weigh", HelpName = "rule=severity,…" },
            new Option<string?>("--host", "-H") { Description = "a folder", HelpName = "folder" },
            new Option<string?>("--owner") { Description = "a name", HelpName = "name" },
            new Option<bool>("--quiet") { Description = "say less" },
        });
        root.Subcommands.Add(new Command("explain", "Explain it.") { new Argument<string?>("id") });
        return CompletionTree.Of(root, RuleCatalog.All.Where(rule => rule.Id is "NR1001" or "NR3002"));
    }
}
