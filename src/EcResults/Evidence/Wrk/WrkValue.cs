namespace EcResults.Evidence;

/// <summary>A value of a line.</summary>
/// <param name="Slot">The name of its <see cref="WrkSlot"/>.</param>
/// <param name="Word">As printed.</param>
/// <param name="Number">As read, or null where it is no number.</param>
internal readonly record struct WrkValue(string Slot, Quoted Word, Printed? Number);
