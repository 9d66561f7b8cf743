using System.Globalization;
using EcResults.Mutation;

switch (args)
{
    case ["run", var root, .. var filter]:
        return Session.Run(root, filter.FirstOrDefault());
    case ["work", var bin, var places]:
        return WorkerLoop.Run(bin, int.Parse(places, CultureInfo.InvariantCulture));
    default:
        await Console.Error.WriteLineAsync("usage: run ROOT [NAME] | work BIN PLACES");
        return 2;
}
