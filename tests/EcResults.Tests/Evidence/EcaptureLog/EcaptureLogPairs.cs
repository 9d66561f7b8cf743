namespace EcResults.Tests.Evidence;

/// <summary>A whole log and its condensed form must say the same.</summary>
internal static class EcaptureLogPairs
{
    public static void AssertSame(byte[] whole, byte[] condensed)
    {
        var (a, problemsA, warningsA) = EcaptureLog.Read(SourceText.FromUtf8("whole", whole)!);
        var (b, problemsB, warningsB) = EcaptureLog.Read(SourceText.FromUtf8("condensed", condensed)!);
        Assert.Empty(problemsA);
        Assert.Empty(problemsB);
        Assert.Empty(warningsA);
        Assert.Empty(warningsB);
        AssertSame(a, b);
        if (b?.Condensed is { } header)
        {
            Assert.Equal(whole.LongLength, header.Bytes);
        }
    }

    public static void AssertSame(EcaptureLog? a, EcaptureLog? b)
    {
        Assert.NotNull(a);
        Assert.NotNull(b);
        Assert.Equal(a.Seconds.Select(WithoutPlace), b.Seconds.Select(WithoutPlace));
        Assert.Equal(Facts(a), Facts(b));
        Assert.Equal(a.FirstEventLine is null, b.Condensed is null);
        Assert.Null(a.Condensed);
        Assert.Null(b.FirstEventLine);
    }

    private static LogSecond WithoutPlace(LogSecond second) => second with { At = default };

    private static string Facts(EcaptureLog log) =>
        string.Join(
            '\n',
            [
                $"{log.Era} {log.Version} {log.VersionString} {log.KernelInfo} {log.Mode} {log.LibraryPath} {log.LibraryVersion}",
                $"{log.TargetProcessId?.Value} {log.CoreBytecode} {string.Join(',', log.BufferMib.Select(size => size.Value))}",
                $"{log.Ready?.Clock:O} {log.CleanEnd?.Clock:O} {log.FirstMoment?.Clock:O} {log.LastMoment?.Clock:O}",
                $"{log.FirstDebugLine is null}",
                .. log.UncountedLosses.Select(loss => loss.Text),
                .. log.Errors.Select(error => error.Text),
            ]
        );
}
