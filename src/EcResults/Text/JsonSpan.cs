using System.Runtime.InteropServices;

namespace EcResults.Text;

/// <summary>A stretch of a JSON text as an editor counts it.</summary>
/// <param name="Line">The line of the first character, from 1.</param>
/// <param name="Column">Its column, from 1, in UTF-16 characters of the decoded line.</param>
/// <param name="Length">
/// How many UTF-16 characters of that line to underline, at least 1: a stretch over several lines is underlined to the last
/// visible character of its first line.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonSpan(int Line, int Column, int Length);
