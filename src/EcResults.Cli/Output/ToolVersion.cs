using System.Reflection;

namespace EcResults.Cli.Output;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
