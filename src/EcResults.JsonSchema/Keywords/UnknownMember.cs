namespace EcResults.JsonSchema;

/// <summary>What is said about a member that no keyword knows.</summary>
internal static class UnknownMember
{
    public static string Explain(PositionedValue instance, string name, IEnumerable<string> known)
    {
        // A name that already stands there cannot be what was meant.
        var free = known.Where(candidate => instance.Body!.IndexOf(candidate) < 0);
        return $"unknown property {Shown.Text(name)}{NearestName.Hint(name, free)}";
    }
}
