using EcResults.Fuzz;
using SharpFuzz;

// Run under afl-fuzz by tests/fuzz/run; with a file behind the name it reads that one input, to look at a crash.
var target = args.Length > 0 ? FuzzTarget.All.FirstOrDefault(known => known.Name == args[0]) : null;
if (target is null)
{
    foreach (var known in FuzzTarget.All)
    {
        Console.WriteLine($"{known.Name} {string.Join(' ', known.Seeds)}");
    }

    return args.Length == 0 ? 0 : 2;
}

if (args.Length > 1)
{
    target.Read(File.ReadAllBytes(args[1]));
    return 0;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var copy = new MemoryStream();
    stream.CopyTo(copy);
    target.Read(copy.ToArray());
});
return 0;
