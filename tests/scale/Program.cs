using EcResults.Scale;

switch (args)
{
    case ["submissions", var template, var folder, var count, var seed]:
        Synthetic.Write(template, folder, int.Parse(count), int.Parse(seed));
        return 0;
    case ["hugo", var site, var folder, "markdown" or "html"]:
        HugoPages.Write(site, folder, args[3] == "markdown");
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "usage: submissions TEMPLATE FOLDER COUNT SEED | hugo SITE FOLDER markdown|html"
        );
        return 2;
}
