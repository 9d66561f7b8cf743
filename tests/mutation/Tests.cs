using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace EcResults.Mutation;

/// <summary>One test with its arguments.</summary>
/// <param name="Name">Its class, method and arguments.</param>
/// <param name="Code">The rule that it is about, or null.</param>
/// <param name="Run">Runs it; it throws where it fails.</param>
/// <param name="AsksOneRule">Whether it looks at what that rule says and at nothing else.</param>
internal sealed record Case(string Name, string? Code, Action Run, bool AsksOneRule = false);

/// <summary>
/// The tests of the rules, found in the built test assembly as xunit finds them and called directly: a framework between
/// would take far longer than most of them.
/// </summary>
internal sealed class Tests
{
    /// <summary>Not run: bytes by chance are not the same twice, and the shared evidence is not beside every clone.</summary>
    private static readonly HashSet<string> Left = ["RuleRobustnessTests", "RealEvidenceTests"];

    private readonly FieldInfo[] caches;
    private readonly MethodInfo? forgetBefore;
    private readonly object? before;

    /// <summary>Finds the tests.</summary>
    /// <param name="bin">The folder of the built tests, with the changed library in it.</param>
    /// <param name="active">The change that is on while the tests are found, or 0.</param>
    public Tests(string bin, int active = 0)
    {
        bin = Path.GetFullPath(bin);
        var path = Path.Combine(bin, "EcResults.Tests.dll");
        var resolver = new AssemblyDependencyResolver(path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        var library = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(bin, "EcResults.dll"));
        Mutant = new Switchboard(library.GetType("EcResults.Mutants.Mutant", throwOnError: true)!);
        Mutant.Set(active, 0, Mutant.NewMemory(), long.MaxValue);
        Library = library;
        caches =
        [
            .. library
                .GetTypes()
                .Where(type => type.Namespace == "EcResults.Rules" && !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
                .Where(field => field.FieldType.Name.StartsWith("ConditionalWeakTable", StringComparison.Ordinal)),
        ];
        var fault = assembly.GetType("EcResults.Tests.Mutations.Mutation", throwOnError: true)!;
        before = fault.GetField("Before", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null);
        forgetBefore = before!.GetType().GetMethod("Clear");
        All = [.. Fixtures(assembly), .. Faults(assembly, fault)];
    }

    /// <summary>The changed library.</summary>
    public Assembly Library { get; }

    /// <summary>Its switchboard.</summary>
    public Switchboard Mutant { get; }

    /// <summary>The tests in the order of their names.</summary>
    public IReadOnlyList<Case> All { get; }

    /// <summary>Forgets what the library remembers of submissions: a change has to act on it anew.</summary>
    public void Forget()
    {
        foreach (var cache in caches)
        {
            var table = cache.GetValue(null)!;
            table.GetType().GetMethod("Clear")!.Invoke(table, null);
        }
    }

    /// <summary>Forgets what an earlier test left behind.</summary>
    public void ForgetAll()
    {
        Forget();
        forgetBefore!.Invoke(before, null);
    }

    /// <summary>Makes what the rules make once.</summary>
    public void MakeStatics()
    {
        foreach (
            var type in Library
                .GetTypes()
                .Where(type => type.Namespace == "EcResults.Rules" && !type.ContainsGenericParameters)
        )
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private static IEnumerable<Case> Fixtures(Assembly assembly) =>
        from type in assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal)
        where type.Namespace == "EcResults.Tests.Rules" && !Left.Contains(type.Name)
        where type.GetConstructor(Type.EmptyTypes) is not null
        from method in type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal)
        where
            method
                .GetCustomAttributesData()
                .Any(data => data.AttributeType.Name is "FactAttribute" or "TheoryAttribute")
        from row in Rows(type, method).Select((arguments, number) => (arguments, number))
        select new Case(
            Named($"{type.Name}.{method.Name}", row.number, row.arguments),
            row.arguments is [string words, ..] && words.StartsWith("ECR", StringComparison.Ordinal)
                ? words[..6]
                : null,
            () =>
                method.Invoke(
                    Activator.CreateInstance(type),
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    Fitting(method, row.arguments),
                    null
                )
        );

    /// <summary>A name in one line of plain letters, whatever the arguments hold.</summary>
    private static string Named(string test, int number, object?[] arguments)
    {
        var first = $"{arguments.FirstOrDefault()}";
        var shown = new string([.. first.Take(60).Select(letter => letter is >= ' ' and <= '~' ? letter : '?')]);
        return string.Create(CultureInfo.InvariantCulture, $"{test} {number + 1}{(shown == "" ? "" : $" ({shown})")}");
    }

    private static IEnumerable<object?[]> Rows(Type type, MethodInfo method)
    {
        var data = method.GetCustomAttributesData();
        if (data.Any(attribute => attribute.AttributeType.Name == "FactAttribute"))
        {
            return
            [
                [],
            ];
        }

        return data.SelectMany(attribute =>
            attribute.AttributeType.Name switch
            {
                "InlineDataAttribute" =>
                [
                    attribute.ConstructorArguments[0].Value is IReadOnlyCollection<CustomAttributeTypedArgument> values
                        ? [.. values.Select(Plain)]
                        : [null],
                ],
                "MemberDataAttribute" => Members(type, (string)attribute.ConstructorArguments[0].Value!),
                _ => (IEnumerable<object?[]>)[],
            }
        );
    }

    /// <summary>The value of an attribute's argument, an array as an array.</summary>
    private static object? Plain(CustomAttributeTypedArgument argument)
    {
        if (argument.Value is not IReadOnlyCollection<CustomAttributeTypedArgument> elements)
        {
            return argument.Value;
        }

        var array = Array.CreateInstance(argument.ArgumentType.GetElementType()!, elements.Count);
        elements.Select(Plain).ToArray().CopyTo(array, 0);
        return array;
    }

    private static IEnumerable<object?[]> Members(Type type, string name)
    {
        var rows =
            type.GetProperty(name)?.GetValue(null)
            ?? type.GetField(name)?.GetValue(null)
            ?? type.GetMethod(name)!.Invoke(null, null);
        foreach (var row in (System.Collections.IEnumerable)rows!)
        {
            yield return row as object?[]
                ?? (object?[])row.GetType().GetInterface("ITheoryDataRow")!.GetMethod("GetData")!.Invoke(row, null)!;
        }
    }

    private static object?[] Fitting(MethodInfo method, object?[] arguments)
    {
        var parameters = method.GetParameters();
        if (parameters is [.., var last] && last.GetCustomAttribute<ParamArrayAttribute>() is not null)
        {
            var rest = arguments[(parameters.Length - 1)..];
            var array = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
            rest.CopyTo(array, 0);
            arguments = [.. arguments[..(parameters.Length - 1)], array];
        }

        var defaults = parameters.Skip(arguments.Length).Select(parameter => parameter.DefaultValue);
        return
        [
            .. parameters.Zip(
                arguments.Concat(defaults),
                (parameter, argument) => Fitting(parameter.ParameterType, argument)
            ),
        ];
    }

    private static object? Fitting(Type type, object? argument) =>
        argument switch
        {
            null => null,
            int number when type.IsEnum => Enum.ToObject(type, number),
            _ when type.IsPrimitive => Convert.ChangeType(argument, type, CultureInfo.InvariantCulture),
            _ => argument,
        };

    /// <summary>Each fault of the harness by itself: there they are one test.</summary>
    private static IEnumerable<Case> Faults(Assembly assembly, Type fault)
    {
        var all = assembly
            .GetType("EcResults.Tests.Mutations.MutationTests", throwOnError: true)!
            .GetProperty("All", BindingFlags.Static | BindingFlags.NonPublic)!
            .GetValue(null)!;
        var findings = fault.GetMethod("Findings")!;
        var met = fault.GetMethod("IsMetBy")!;
        foreach (var row in (System.Collections.IEnumerable)all)
        {
            yield return new Case(
                $"fault {fault.GetProperty("Name")!.GetValue(row)}",
                (string)fault.GetProperty("Code")!.GetValue(row)!,
                () =>
                {
                    var found = findings.Invoke(row, BindingFlags.DoNotWrapExceptions, null, null, null);
                    if (!(bool)met.Invoke(row, BindingFlags.DoNotWrapExceptions, null, [found], null)!)
                    {
                        throw new InvalidOperationException("the fault was not refused");
                    }
                },
                AsksOneRule: true
            );
        }
    }
}
