using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>Who measured.</summary>
/// <param name="Name">A name or nickname to credit; the second part of the id in lower case.</param>
/// <param name="GitHub">The GitHub account, where there is one.</param>
public sealed record Submitter(string Name, [property: JsonPropertyName("github")] string? GitHub = null);
