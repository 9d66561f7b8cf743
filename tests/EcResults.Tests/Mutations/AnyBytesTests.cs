namespace EcResults.Tests.Mutations;

/// <summary>Whatever the bytes of a file: an answer, the same one each time, and every place in it lies inside the text.</summary>
public class AnyBytesTests
{
    private const int Iterations = 400;

    private static readonly IReadOnlyList<SubmissionFile> Files = BaseSubmission.Files.Entries;

    /// <summary>A file with bytes replaced, taken out, doubled or put in, or with any bytes at all.</summary>
    private static readonly Gen<(string Path, byte[] Bytes)> Changed = Gen.Int[0, Files.Count - 1]
        .SelectMany(index =>
        {
            var file = Files[index];
            var bytes = file.Content!.Value.ToArray();
            var place = Gen.Int[0, bytes.Length - 1];
            return Gen.OneOf(
                    Gen.Byte.Array[0, 200],
                    Gen.Select(place, Gen.Byte, (at, put) => (byte[])[.. bytes[..at], put, .. bytes[(at + 1)..]]),
                    Gen.Select(
                        place,
                        Gen.Byte.Array[1, 20],
                        (at, put) => (byte[])[.. bytes[..at], .. put, .. bytes[at..]]
                    ),
                    Gen.Select(
                        place,
                        place,
                        (from, to) => (byte[])[.. bytes[..Math.Min(from, to)], .. bytes[Math.Max(from, to)..]]
                    ),
                    Gen.Select(
                        place,
                        place,
                        (from, to) => (byte[])[.. bytes, .. bytes[Math.Min(from, to)..Math.Max(from, to)]]
                    )
                )
                .Select(changed => (file.Path, changed));
        });

    [Fact]
    public void Any_bytes_in_any_file_are_answered_with_findings_that_point_into_the_text() =>
        Changed.Sample(
            change =>
            {
                var files = BaseSubmission.With(change.Path, change.Bytes);
                var findings = BaseSubmission.Check(files);

                Assert.All(findings, AssertInside);
                Assert.Equal(findings.Select(Words), BaseSubmission.Check(files).Select(Words));
            },
            iter: Iterations
        );

    private static string Words(Finding finding) => $"{finding.At}: {finding.Code}: {finding.Message}: {finding.Help}";

    private static void AssertInside(Finding finding)
    {
        AssertInside(finding.At);
        Assert.All(finding.Problem.Related, related => AssertInside(related.At));
    }

    private static void AssertInside(Location at)
    {
        Assert.InRange(at.Line, 0, at.Source.Lines.Count);
        if (at.Column > 0)
        {
            Assert.InRange(at.Column - 1 + at.Length, 0, at.Source.Lines[at.Line - 1].Text.Length);
        }
    }
}
