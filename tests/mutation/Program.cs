using System.Globalization;
using EcResults.Mutation;

switch (args)
{
    case ["run", var root, .. var filter]:
        return Session.Run(root, filter.FirstOrDefault(), Environment.GetEnvironmentVariable("WORDS") == "1");
    case ["work", var bin, var places]:
        return WorkerLoop.Run(bin, int.Parse(places, CultureInfo.InvariantCulture));
    case ["alone", var bin, var number]:
        var fate = Worker.TryAlone(bin, int.Parse(number, CultureInfo.InvariantCulture));
        Console.WriteLine($"{fate.Word}\t{fate.By}");
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: run ROOT [NAME] | work BIN PLACES | alone BIN NUMBER");
        return 2;
}
