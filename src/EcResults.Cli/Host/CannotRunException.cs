namespace EcResults.Cli.Host;

/// <summary>The command cannot run, for a reason that the user can mend.</summary>
/// <param name="message">What and how to mend it: one line, lower case, no full stop.</param>
internal sealed class CannotRunException(string message) : Exception(message);
