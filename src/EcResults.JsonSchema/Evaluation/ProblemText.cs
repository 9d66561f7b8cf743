using System.Runtime.CompilerServices;

namespace EcResults.JsonSchema;

/// <summary>Builds a message only when somebody will read it: most failures are probes of branches.</summary>
[InterpolatedStringHandler]
internal ref struct ProblemText
{
    private DefaultInterpolatedStringHandler _text;

    public ProblemText(int literalLength, int formattedCount, Evaluation run, out bool isWanted)
    {
        isWanted = run.Collects;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(PositionedValue value) => _text.AppendLiteral(Shown.Value(value));

    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    public void AppendFormatted(int value) => _text.AppendFormatted(value);

    public string Finish() => _text.ToStringAndClear();
}
