namespace EcResults.Site.Data;

/// <summary>What a column of the data files holds.</summary>
internal enum DataKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A day, UTC.</summary>
    Day,

    /// <summary>A moment, UTC.</summary>
    Moment,
}
