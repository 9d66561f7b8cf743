namespace EcResults.Cli.Commands;

/// <summary><c>--format text|json</c> of the commands that show something.</summary>
internal static class ShowFormat
{
    public const string Text = "text";
    public const string Json = "json";

    public static Option<string> Option()
    {
        var format = new Option<string>("--format")
        {
            Description = "text or json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Json);
        return format;
    }
}
