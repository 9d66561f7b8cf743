namespace EcResults.Evidence;

/// <summary>Makes the list of figures of a capture out of its members.</summary>
internal static class CaptureFigures
{
    /// <summary>The figures that are there, in the order in which they stand in the file.</summary>
    public static IEnumerable<Figure> InOrder(params IEnumerable<Figure?> figures) =>
        figures.OfType<Figure>().OrderBy(figure => figure.At.Line).ThenBy(figure => figure.At.Column);

    /// <summary>Words, where printed.</summary>
    public static Figure? Of(string name, Quoted? value) => value is { } printed ? Figure.Of(name, printed) : null;

    /// <summary>A number, where printed.</summary>
    public static Figure? Of(string name, Printed? value) => value is { } printed ? Figure.Of(name, printed) : null;
}
