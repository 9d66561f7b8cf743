namespace EcResults.Text;

/// <summary>
/// FNV-1a of 64 bits, to tell equal from different where nobody gains by making two texts of one print. SHA-256 comes from
/// a library that takes longer to load than all files of a submission take to read.
/// </summary>
public static class Fnv1a
{
    /// <summary>The print of nothing.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The print of what had a print before, and one more unit behind it.</summary>
    /// <param name="print">The print so far.</param>
    /// <param name="unit">A byte or a character.</param>
    public static ulong Add(ulong print, uint unit) => unchecked((print ^ unit) * Prime);
}
