namespace EcResults.Text;

/// <summary>Why a text is not strict JSON, and where.</summary>
/// <param name="Message">Lower case, without a full stop.</param>
/// <param name="Span">What is wrong.</param>
/// <param name="First">For a duplicate key, where the key stands first.</param>
public sealed record JsonSyntaxError(string Message, JsonSpan Span, JsonSpan? First = null);
