using System.Globalization;

namespace EcResults.Mutation;

/// <summary>A worker's side of the talk: it takes changes from its input and says on its output what became of each.</summary>
internal static class WorkerLoop
{
    /// <summary>Answers until the input ends.</summary>
    public static int Run(string bin, int places)
    {
        var output = Console.Out;
        // The tests publish tables; they are of no use here.
        Console.SetOut(TextWriter.Null);
        var worker = new Worker(bin, places);
        foreach (var fault in worker.Learn())
        {
            output.WriteLine($"fault\t{fault.ReplaceLineEndings(" ")}");
        }

        foreach (var line in worker.Times())
        {
            output.WriteLine($"time\t{line}");
        }

        output.WriteLine("ready");
        while (Console.In.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var number = int.Parse(cells[0], CultureInfo.InvariantCulture);
            var fate = worker.Try(
                number,
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                cells[2] == "" ? null : cells[2],
                cells[3] == "cached"
            );
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done\t{number}\t{fate.Word}\t{fate.By}"));
            output.Flush();
        }

        return 0;
    }
}
