using System.Diagnostics.CodeAnalysis;

namespace EcResults.Evidence;

/// <summary>One thing that a parser read out of a raw file, for <c>ecresults show</c>.</summary>
/// <param name="Name">The name in camel case with its unit at the end, for instance <c>latencyP99Us</c>.</param>
/// <param name="Text">The value as words, invariant culture.</param>
/// <param name="Number">The value as a number, where it is one.</param>
/// <param name="At">Where it stands.</param>
public sealed record Figure(string Name, string Text, double? Number, Location At)
{
    /// <summary>A number.</summary>
    public static Figure Of(string name, Printed value) =>
        new(name, value.Value.ToString("R", CultureInfo.InvariantCulture), value.Value, value.At);

    /// <summary>A number, where printed.</summary>
    public static Figure? Of(string name, Printed? value) => value is { } printed ? Of(name, printed) : null;

    /// <summary>Words, where printed.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static Figure? Of(string name, Quoted? value) =>
        value is { } printed ? new Figure(name, printed.Text, null, printed.At) : null;

    /// <summary>The figures that are there, in the order in which they stand in the file.</summary>
    public static IEnumerable<Figure> InOrder(params IEnumerable<Figure?> figures) =>
        figures.OfType<Figure>().OrderBy(figure => figure.At.Line).ThenBy(figure => figure.At.Column);
}
