namespace EcResults.Rules;

/// <summary>Commands as pidstat and ps print them: a name of up to 15 letters, or with -l the whole command line.</summary>
internal static class ProcessNames
{
    /// <summary>What starts, feeds or measures a program and is never the program itself.</summary>
    private static readonly HashSet<string> Helpers =
    [
        "sudo",
        "doas",
        "su",
        "bash",
        "dash",
        "sh",
        "zsh",
        "nohup",
        "script",
        "tee",
        "time",
        "timeout",
        "pidstat",
        "ps",
    ];

    private static readonly HashSet<string> Generators = ["wrk", "wrk2"];

    /// <summary>The program's name: no folder, no arguments, without the colon of <c>nginx: worker process</c>.</summary>
    public static string Of(string command)
    {
        var word = command.AsSpan().Trim();
        var blank = word.IndexOf(' ');
        word = blank < 0 ? word : word[..blank];
        return word[(word.LastIndexOf('/') + 1)..].TrimEnd(':').ToString();
    }

    public static bool IsHelper(Quoted command) => Helpers.Contains(Of(command.Text));

    public static bool IsGenerator(Quoted command) => Generators.Contains(Of(command.Text));
}
