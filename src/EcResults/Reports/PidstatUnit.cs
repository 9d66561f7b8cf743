namespace EcResults.Evidence;

/// <summary>What a column holds.</summary>
internal enum PidstatUnit
{
    /// <summary>Percent of one core: two decimals, with <c>--human</c> one and a sign, with <c>--dec</c> 0 to 2.</summary>
    Percent,

    /// <summary>Events a second.</summary>
    PerSecond,

    /// <summary>KiB as a whole number, or with <c>--human</c> one decimal and a binary unit.</summary>
    Kib,

    /// <summary>Any number, in a column that is not kept.</summary>
    Any,
}
