using System.Runtime.InteropServices;

namespace EcResults.Text;

/// <summary>A stretch of a JSON text.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The place just after the last character.</param>
/// <param name="Length">
/// How many UTF-16 characters of the start line to underline, at least 1: a stretch over several lines is underlined to
/// the last visible character of its first line.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonSpan(JsonPosition Start, JsonPosition End, int Length);
