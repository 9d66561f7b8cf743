namespace EcResults.JsonSchema;

/// <summary>The six kinds of JSON value.</summary>
public enum JsonKind
{
    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, kept as written.</summary>
    Number,

    /// <summary>A string, decoded.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object, its members in document order.</summary>
    Object,
}
