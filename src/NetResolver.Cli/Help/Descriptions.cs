namespace NetResolver.Cli;

/// <summary>What help and man page say of the command and its verbs.</summary>
internal static class Descriptions
{
    private static readonly Item DocumentErrors = new("2", "a document has errors");
    private static readonly Item[] Moves =
    [
        DocumentErrors,
        new("4", "a guest's policy refuses, or no destination can serve it"),
        new("5", "it is possible, and something changes; 0 with --accept-changes"),
        new("6", "not now: at another moment, or with more information, it may be possible"),
    ];

    /// <summary>What the command is.</summary>
    public static IReadOnlyList<string> Text { get; } =
    [
        "Given what a host offers (<network>) and what a guest asks for (<interface>), it tells how they will be connected, or why not, and which line of which document decided each part of "
            + "it. The answer is that of libvirt; nothing is allocated, started or changed.",
        "Results go to standard output, everything else to standard error. A file that is called - is standard input.",
    ];

    /// <summary>The exit statuses that every verb has.</summary>
    public static IReadOnlyList<Item> Statuses { get; } =
    [
        new("0", "all went as asked"),
        new("1", "wrong usage, a file that cannot be read, or an internal fault"),
        new("130, 143", "it was interrupted; what it has told is whole"),
    ];

    public static IReadOnlyList<Item> Environment { get; } =
    [
        new("NO_COLOR", "set to anything, nothing is coloured unless --color says so"),
        new("COLUMNS", "how wide help is, in place of what the terminal says"),
        new(CommandOptions.VerboseVariable, "set to anything, it is what --verbose is"),
    ];

    public static IReadOnlyList<Item> Files { get; } =
    [
        new(HostInventory.FileName, "in the folder of a host: what no document of libvirt says, such as devices and what runs"),
        new(SeverityFile.Name, "beside a document, or in a folder above it: how much findings weigh, as --severity and --warn-as-error say it"),
    ];

    /// <summary>The verbs, in the order in which they are told of.</summary>
    public static IReadOnlyList<VerbDescription> Verbs { get; } =
    [
        new("plan")
        {
            Text = ["Each interface is planned as libvirt would connect it when the guest starts now. Where it cannot be connected every reason is told, with the lines of both sides."],
            Examples =
            [
                new("How a guest will be connected, and who decided what", "netresolver plan --network red-network.xml guest1.xml --explain"),
                new("A guest of this host, on the host's networks", "virsh dumpxml --inactive guest1 | netresolver plan --host /etc/libvirt/qemu/networks -"),
                new("With connections that devices have already", "netresolver plan --network red-network.xml --used eth0=2,eth4=1 guest1.xml"),
                new("The same as a picture", "netresolver plan --network red-network.xml guest1.xml --output svg > plan.svg"),
                new("The port as libvirt would keep it", "netresolver plan --network red-network.xml guest1.xml --output networkport"),
            ],
            Statuses = [DocumentErrors, new("3", "the documents are fine, and no connection is possible")],
        },
        new("preflight")
        {
            Text = ["With several destinations the best one decides the exit status, with several guests the worst one. A host is a folder that has its networks, its guests and perhaps its inventory.json."],
            Examples =
            [
                new("May a guest move, and what changes for it", "netresolver preflight guest1.xml --from hosts/hostA --to hosts/hostB"),
                new("The XML to migrate it with", "netresolver preflight guest1.xml --from hosts/hostA --to hosts/hostB --accept-changes --write-xml guest1-hostB.xml"),
                new("Many guests and hosts at a glance", "netresolver preflight 'guests/*.xml' --to hosts/hostB hosts/hostC --matrix"),
                new("The same as a page for a browser", "netresolver preflight 'guests/*.xml' --to hosts/hostB hosts/hostC --matrix --output html > matrix.html"),
            ],
            Statuses = Moves,
        },
        new("evacuate")
        {
            Text = ["Each guest is given a destination so that no pool, no device and no guaranteed bandwidth is used twice, and the moves are listed in an order that works."],
            Examples =
            [
                new("Where the guests of a host can go", "netresolver evacuate --from hosts/hostB --to hosts/hostC hosts/hostD"),
                new("With a guest that may go to one host alone", "netresolver evacuate --from hosts/hostB --to hosts/hostC hosts/hostD --only guest7=hostC"),
            ],
            Statuses = Moves,
        },
        new("whatif")
        {
            Examples =
            [
                new("What a new definition does to the guests", "netresolver whatif --network red-network.xml --to red-network-new.xml guest1.xml guest2.xml"),
                new("In which order a profile can be renamed", "netresolver whatif --network red-network.xml --rename profileid=profile1:gold guests"),
            ],
            Statuses =
            [
                DocumentErrors,
                new("3", "a guest could not be connected any more, or there is no order that works"),
                new("5", "something changes; 0 with --accept-changes"),
            ],
        },
        new("validate")
        {
            Text =
            [
                "A folder stands for all *.xml and inventory.json below it, a pattern for the files that it fits (*, ?, [a-z], and ** for folders at any depth). Hidden files and folders are passed "
                    + "over, links to folders are not entered, and a file is checked once. XML of other kinds is an error where it is named, and else passed over and counted.",
                "The order of what is told is that of the arguments, in a folder that of the paths, however many files are checked at once.",
            ],
            Examples =
            [
                new("Two documents", "netresolver validate red-network.xml guest1.xml"),
                new("All that libvirt keeps on this host; findings alone", "netresolver validate --quiet /etc/libvirt/qemu"),
                new("In a CI job: annotations, and warnings count", "netresolver validate 'nets/**/*.xml' --warn-as-error --output github"),
                new("One network, without one of the warnings", "virsh net-dumpxml --inactive red-network | netresolver validate --severity NR1020=none -"),
            ],
            Statuses = [new("2", "a document has errors, or is a network that libvirt would not define")],
        },
        new("convert")
        {
            Text =
            [
                "Of a <domain> only the interfaces are written anew, in the form of the configuration, and the id of a running guest is left out; the rest stays as it stands.",
            ],
            Examples =
            [
                new("A network of the mailing-list thread, as libvirt has it", "netresolver convert thread-network.xml > red-network.xml"),
                new("With AUTO for what libvirt generates", "netresolver convert --generated auto guest1.xml"),
            ],
            Statuses = [DocumentErrors],
        },
        new("explain")
        {
            Examples =
            [
                new("What a finding means, and what would mend it", "netresolver explain NR3002"),
                new("All rules, a line each", "netresolver explain --list"),
            ],
        },
        new("completion")
        {
            Text = ["The script is complete in itself: nothing is asked of the command while somebody types."],
            Examples =
            [
                new("bash, from the next session on", "netresolver completion bash > ~/.local/share/bash-completion/completions/netresolver"),
                new("zsh, where the folder is in fpath", "netresolver completion zsh > ~/.zsh/completions/_netresolver"),
                new("fish", "netresolver completion fish > ~/.config/fish/completions/netresolver.fish"),
                new("PowerShell", "netresolver completion powershell >> $PROFILE"),
            ],
        },
        new("help")
        {
            Examples =
            [
                new("What a verb does, with examples", "netresolver help plan"),
                new("The manual, read at once", "netresolver help --man | man -l -"),
                new("The manual, kept", "netresolver help --man > ~/.local/share/man/man1/netresolver.1"),
            ],
        },
    ];

    /// <summary>What is to be said of a verb.</summary>
    public static VerbDescription Of(string verb) => Verbs.First(description => description.Name == verb);
}
