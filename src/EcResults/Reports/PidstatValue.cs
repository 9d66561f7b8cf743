namespace EcResults.Evidence;

/// <summary>What a word in a number column turned out to be.</summary>
internal enum PidstatValue
{
    /// <summary>A number.</summary>
    Number,

    /// <summary><c>-</c>, or -1 in a column of disk transfers: pidstat could not measure it.</summary>
    Absent,

    /// <summary>Printed by pidstat after a process id was used again, yet more than any machine can do.</summary>
    Impossible,

    /// <summary>Nothing that pidstat prints.</summary>
    Unreadable,
}
