using System.Text;

namespace EcResults.JsonSchema.Tests;

/// <summary>Short forms for what nearly every test does.</summary>
internal static class Read
{
    public static PositionedValue Value(string json)
    {
        var parsed = JsonText.Parse(Encoding.UTF8.GetBytes(json), JsonText.LargestMaxDepth);
        Assert.True(parsed.IsValid, parsed.Error?.Message);
        return parsed.Root;
    }

    public static JsonSyntaxError Error(string json) => Error(Encoding.UTF8.GetBytes(json));

    public static JsonSyntaxError Error(byte[] utf8)
    {
        var parsed = JsonText.Parse(utf8);
        Assert.False(parsed.IsValid);
        Assert.Null(parsed.Root);
        return parsed.Error;
    }

    /// <summary>The findings as <c>line:column pointer keyword: message</c>.</summary>
    public static string[] Findings(string schema, string instance, JsonSchemaOptions? options = null) =>
        [
            .. JsonSchema
                .FromText(schema, options)
                .Evaluate(Value(instance))
                .Findings.Select(finding =>
                    $"{finding.Span.Start} {finding.InstanceLocation} {finding.Keyword}: {finding.Message}"
                ),
        ];

    public static bool IsValid(string schema, string instance, JsonSchemaOptions? options = null) =>
        JsonSchema.FromText(schema, options).Evaluate(Value(instance)).IsValid;
}
