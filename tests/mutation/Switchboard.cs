using System.Reflection;

namespace EcResults.Mutation;

/// <summary>The switches of the changed library, which is loaded and not referred to.</summary>
/// <param name="mutant">Its class Mutant.</param>
internal sealed class Switchboard(Type mutant)
{
    private readonly Type memory = mutant.GetNestedType("Memory")!;

    /// <summary>The places reached.</summary>
    public bool[] Reached
    {
        get => (bool[])Field("Reached").GetValue(null)!;
        set => Field("Reached").SetValue(null, value);
    }

    /// <summary>The rounds and calls so far.</summary>
    public long Ticks => (long)Field("Ticks").GetValue(null)!;

    /// <summary>What empties the library's caches.</summary>
    public Action Forget
    {
        set => Field("Forget").SetValue(null, value);
    }

    /// <summary>Whether places are recorded.</summary>
    public bool Recording
    {
        set => Field("Recording").SetValue(null, value);
    }

    /// <summary>The places that rules needed for a test.</summary>
    public int[] PlacesOf(object known) => (int[])memory.GetProperty("Places")!.GetValue(known)!;

    /// <summary>Whether the rules say of a test's submissions what they said without the change.</summary>
    public Func<bool> SaysTheSame { get; } = mutant.GetMethod("SaysTheSame")!.CreateDelegate<Func<bool>>();

    /// <summary>A new memory for a test.</summary>
    public object NewMemory() => Activator.CreateInstance(memory)!;

    /// <summary>Sets what is on for the test that comes next.</summary>
    public void Set(int change, int place, object known, long budget)
    {
        memory.GetField("Next")!.SetValue(known, 0);
        Field("Active").SetValue(null, change);
        Field("ActivePlace").SetValue(null, place);
        Field("Known").SetValue(null, known);
        Field("Ticks").SetValue(null, 0L);
        Field("Budget").SetValue(null, budget);
    }

    private FieldInfo Field(string name) => mutant.GetField(name)!;
}
