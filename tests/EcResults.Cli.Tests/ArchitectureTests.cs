using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests;

/// <summary>The rooms of ARCHITECTURE.md are those of the code, and a room uses only rooms above it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    [Theory]
    [InlineData("library", "EcResults", "Text Findings Evidence Submissions Figures Comparisons Rules")]
    [InlineData("site", "EcResults.Site", "Files Words Templating Charts Prose Models Images Data Pages")]
    [InlineData("command", "EcResults.Cli", "Output Host Checking Changes Commands")]
    public void A_room_uses_only_rooms_above_it(string part, string assembly, string inOrder)
    {
        var rooms = inOrder.Split(' ');
        var types = Assembly.Load(assembly).GetTypes().Where(type => RoomOf(type, assembly) is not null).ToList();
        var uses = (
            from type in types
            let mine = RoomOf(type, assembly)
            from used in UsedBy(type).Distinct()
            where used.Assembly == type.Assembly && RoomOf(used, assembly) is not null
            select (Mine: mine, Theirs: RoomOf(used, assembly)!, Words: $"{type.FullName} uses {used.FullName}")
        ).ToList();

        Assert.Equal(rooms, RoomsBelow($"## The rooms of the {part}"));
        Assert.Equal(rooms.Order(), types.Select(type => RoomOf(type, assembly)!).Distinct().Order());
        Assert.All(rooms, room => Assert.Contains(uses, use => use.Theirs == room));
        Assert.Empty(
            uses.Where(use => Array.IndexOf(rooms, use.Theirs) > Array.IndexOf(rooms, use.Mine))
                .Select(use => use.Words)
        );
    }

    [Fact]
    public void What_a_method_calls_in_another_room_is_seen() =>
        Assert.Contains(typeof(Sanitized), UsedBy(typeof(Cli.Changes.GitHubAccess)));

    private static List<string> RoomsBelow(string heading)
    {
        var page = File.ReadAllText(Repository.PathOf(".github", "ARCHITECTURE.md"));
        var table = page[page.IndexOf(heading, StringComparison.Ordinal)..][heading.Length..];
        table = table[..table.IndexOf("\n## ", StringComparison.Ordinal)];
        return [.. RoomRow().Matches(table).Select(match => match.Groups["room"].Value)];
    }

    private static string? RoomOf(Type type, string assembly) =>
        type.Namespace is { } name && name.StartsWith(assembly + ".", StringComparison.Ordinal)
            ? name[(assembly.Length + 1)..].Split('.')[0]
            : null;

    /// <summary>The types that a type names: its base, its members, and what its methods hold and call.</summary>
    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags all =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Concat<MethodBase>(type.GetConstructors(all)).ToList();
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(all).Select(field => field.FieldType))
            .Concat(type.GetProperties(all).Select(property => property.PropertyType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(CalledBy))
            .OfType<Type>()
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<Type> CalledBy(MethodBase method)
    {
        var body = method.GetMethodBody();
        foreach (var local in body?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        var code = body?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var operand = Operands[value];
            if (
                operand
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
                yield return member as Type ?? member.DeclaringType!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    [GeneratedRegex(@"^\| `(?<room>\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex RoomRow();
}
