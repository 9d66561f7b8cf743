using EcResults.Scale;

switch (args)
{
    case ["submissions", var template, var folder, var count, var seed]:
        Synthetic.Write(template, folder, int.Parse(count), int.Parse(seed));
        return 0;
    case ["hugo", var site, var folder, var kind] when Enum.TryParse<HugoKind>(kind, ignoreCase: true, out var parsed):
        HugoPages.Write(site, folder, parsed);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "usage: submissions TEMPLATE FOLDER COUNT SEED | hugo SITE FOLDER markdown|same|html"
        );
        return 2;
}
