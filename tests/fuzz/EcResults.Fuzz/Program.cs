using System.Runtime.InteropServices;
using EcResults.Fuzz;
using SharpFuzz;
using SharpFuzz.Common;

// Run under afl-fuzz by tests/fuzz/run; with a file behind the name it reads that one input, to look at a crash.
// Instrumented code writes its coverage from its first line on: before AFL++ hands out its map, into one that nobody reads.
const int MapSize = 1 << 16;
unsafe
{
    Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(MapSize);
}

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
