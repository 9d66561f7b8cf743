using System.Reflection;
using System.Reflection.Emit;

namespace EcResults.Tests;

/// <summary>The rooms of the library form a line: each uses only itself and those before it.</summary>
public class RoomTests
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] Rooms =
    [
        "Text",
        "Findings",
        "Evidence",
        "Submissions",
        "Figures",
        "Comparisons",
        "Rules",
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        foreach (var type in typeof(SourceText).Assembly.GetTypes().Where(type => RoomOf(type) >= 0))
        {
            foreach (var used in UsedBy(type).SelectMany(Parts))
            {
                seen.Add(RoomOf(used));
                if (RoomOf(used) > RoomOf(type))
                {
                    broken.Add($"{type.FullName} uses {used.FullName}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.All(Enumerable.Range(0, Rooms.Length), room => Assert.Contains(room, seen));
    }

    private static int RoomOf(Type type) =>
        type.Namespace?.Split('.') is ["EcResults", var room, ..] ? Array.IndexOf(Rooms, room) : -1;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static IEnumerable<Type> UsedBy(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Everything).Select(field => field.FieldType),
            .. type.GetProperties(Everything).Select(property => property.PropertyType),
        ];
        IEnumerable<MethodBase> methods = [.. type.GetMethods(Everything), .. type.GetConstructors(Everything)];
        return named
            .OfType<Type>()
            .Concat(
                methods.SelectMany(method =>
                    method
                        .GetParameters()
                        .Select(parameter => parameter.ParameterType)
                        .Concat(method is MethodInfo { ReturnType: var result } ? [result] : [])
                        .Concat(UsedByBody(method))
                )
            );
    }

    private static IEnumerable<Type> UsedByBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        for (var at = 0; at < code.Length; )
        {
            var op = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            at += op.Size;
            if (
                op.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null
                );
                if ((member as Type ?? member?.DeclaringType) is { } used)
                {
                    yield return used;
                }
            }

            at += op.OperandType switch
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
}
