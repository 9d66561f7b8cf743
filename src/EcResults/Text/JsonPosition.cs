using System.Runtime.InteropServices;

namespace EcResults.Text;

/// <summary>A place in a JSON text as an editor counts it.</summary>
/// <param name="Line">The line, from 1. LF, CR LF and a lone CR each end a line.</param>
/// <param name="Column">The column, from 1, in UTF-16 characters of the decoded line.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonPosition(int Line, int Column)
{
    /// <summary><c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
