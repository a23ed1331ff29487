using System.Globalization;
using Fleet;

if (args.Length is 0 or > 3)
{
    Console.Error.WriteLine("usage: Fleet FOLDER [HOSTS [GUESTS]]");
    return 1;
}

var hosts = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9;
var guests = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 24;
foreach (var (path, text) in SmallFleet.Documents(hosts, guests))
{
    var file = Path.Combine(args[0], path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text);
}

return 0;
