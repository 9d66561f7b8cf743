using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace EcResults.Site.Templating;

/// <summary>
/// Reads the properties of a model for templates, under the names that Scriban gives them. Scriban's own accessor asks
/// reflection each time, which costs more than what most properties do.
/// </summary>
internal sealed class ModelAccessor : IObjectAccessor
{
    private static readonly MethodInfo MadeFor = typeof(ModelAccessor).GetMethod(
        nameof(Reader),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private readonly Dictionary<string, Func<object, object?>> readers = [];

    /// <summary>Makes the accessor of a type.</summary>
    public ModelAccessor(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is { } getter && property.GetIndexParameters().Length == 0)
            {
                var reader = MadeFor.MakeGenericMethod(type, property.PropertyType).Invoke(null, [getter]);
                readers[StandardMemberRenamer.Rename(property)] = (Func<object, object?>)reader!;
            }
        }
    }

    /// <inheritdoc />
    public Type IndexType => typeof(string);

    /// <inheritdoc />
    public bool HasIndexer => false;

    /// <inheritdoc />
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => readers.Count;

    /// <inheritdoc />
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => readers.Keys;

    /// <inheritdoc />
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        readers.ContainsKey(member);

    /// <inheritdoc />
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = readers.TryGetValue(member, out var reader) ? reader(target) : null;
        return reader is not null;
    }

    /// <inheritdoc />
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        false;

    /// <inheritdoc />
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc />
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;

    private static Func<object, object?> Reader<TModel, TValue>(MethodInfo getter)
    {
        var read = getter.CreateDelegate<Func<TModel, TValue>>();
        return model => read((TModel)model);
    }
}
