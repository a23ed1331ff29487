using System.Globalization;
using BenchmarkDotNet.Running;
using NetResolver.Benchmarks;

// NetResolver.Benchmarks [BenchmarkDotNet's arguments]: times the library over a corpus that it makes itself.
// NetResolver.Benchmarks peer CORPUS: answers the questions of a program that times several libraries side by side, see Peer.
// NetResolver.Benchmarks growth: how costs grow with the size of documents, pools and ledgers.
// NetResolver.Benchmarks evacuation: empties a host of a thousand guests onto fifty hosts.
// NetResolver.Benchmarks matrix [GUESTS HOSTS ROUNDS]: what a matrix of a large fleet costs, beside the platform's reading of the same texts.
// NetResolver.Benchmarks documents FOLDER COUNT: lays out so many documents for the command to validate.
switch (args)
{
    case ["peer", var corpus]:
        return Peer.Run(corpus, Console.In, Console.Out);
    case ["growth"]:
        return Growth.Run(Console.Out);
    case ["evacuation"]:
        return Evacuation.Run(Console.Out);
    case ["matrix"]:
        return new MatrixTiming(Console.Out).Run(1_000_000, 1_000, 3);
    case ["matrix", var guests, var hosts, var rounds]:
        return new MatrixTiming(Console.Out).Run(int.Parse(guests, CultureInfo.InvariantCulture), int.Parse(hosts, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
    case ["documents", var folder, var count]:
        CorpusMaker.MakeMany(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Peer).Assembly).Run(args);
        return 0;
}
