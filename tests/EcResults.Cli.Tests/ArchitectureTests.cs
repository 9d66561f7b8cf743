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
    [InlineData("## The rooms of the library", "EcResults")]
    [InlineData("## The rooms of the site", "EcResults.Site")]
    [InlineData("## The rooms of the command", "EcResults.Cli")]
    public void A_room_uses_only_rooms_above_it(string heading, string assembly)
    {
        var rooms = RoomsBelow(heading);
        var types = Assembly.Load(assembly).GetTypes().Where(type => RoomOf(type, assembly) is not null).ToList();

        Assert.Equal(rooms.Order(), types.Select(type => RoomOf(type, assembly)!).Distinct().Order());
        Assert.Empty(
            from type in types
            let mine = RoomOf(type, assembly)
            from used in UsedBy(type).Distinct()
            let theirs = used.Assembly == type.Assembly ? RoomOf(used, assembly) : null
            where theirs is not null && rooms.IndexOf(theirs) > rooms.IndexOf(mine!)
            select $"{mine}: {type.Name} uses {theirs}: {used.Name}"
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

    /// <summary>The types that a type names: its base, members and what the code of its methods calls.</summary>
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
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
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
