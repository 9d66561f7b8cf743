namespace EcResults.Evidence;

/// <summary>A log that cannot be condensed.</summary>
/// <param name="message">What is wrong with it and what to do, to be read behind the log's name: lower case, no full stop.</param>
/// <param name="cause">What was found, if something else found it.</param>
public sealed class LogCondenserException(string message, Exception? cause = null) : IOException(message, cause);
