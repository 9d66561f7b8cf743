namespace EcResults.Findings;

/// <summary>What was checked of a submission and held, with values, and what was found without being an error.</summary>
/// <param name="Passed">The checks that hold in every run that has what they need, one row a law.</param>
/// <param name="Warnings">The warnings, one row each.</param>
public sealed record Certificate(IReadOnlyList<CertificateRow> Passed, IReadOnlyList<CertificateRow> Warnings);

/// <summary>One row of a <see cref="Certificate"/>.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Name">The law in a few words; of a warning the rule's name.</param>
/// <param name="Words">The law with the submission's values in it, or the message of the warning.</param>
/// <param name="At">A raw line of these values: that of the run whose values they are.</param>
public sealed record CertificateRow(string Code, string Name, string Words, Location At);
