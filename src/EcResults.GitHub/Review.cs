namespace EcResults.GitHub;

/// <summary>What is posted about a pull request.</summary>
public sealed record Review
{
    /// <summary>The comment, Markdown; <see cref="StickyComment"/> adds its marker.</summary>
    public required string Comment { get; init; }

    /// <summary>The verdict in a line: the check run's title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it may be merged as far as the findings go.</summary>
    public required bool Passes { get; init; }

    /// <summary>Whether it changes something that is published.</summary>
    public required bool ChangesPublished { get; init; }

    /// <summary>Whether the pull request holds no submission: then only what was said before is brought up to date.</summary>
    public bool IsAboutNothing { get; init; }

    /// <summary>The findings, errors first.</summary>
    public required IReadOnlyList<Annotation> Annotations { get; init; }
}

/// <summary>A finding at a line of the pull request.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="IsError">Whether it blocks a merge.</param>
/// <param name="Title">Code and name of the rule.</param>
/// <param name="Message">The message with its cure.</param>
public sealed record Annotation(string Path, int Line, bool IsError, string Title, string Message);
