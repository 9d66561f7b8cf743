using System.Globalization;

namespace EcResults.Evidence;

/// <summary>Reads the lines that wrk and wrk2 share into a draft, each by its own grammar.</summary>
/// <param name="draft">The report in the making.</param>
/// <param name="findings">Where damage is reported.</param>
internal sealed class WrkRows(WrkDraft draft, WrkFindings findings)
{
    private readonly WrkValues values = new(findings);

    /// <summary>Reads one line; <see cref="WrkLineKind.Distribution"/> stands for its heading.</summary>
    public void Read(WrkLine line)
    {
        var tokens = new WrkTokens(line, findings);
        switch (line.Kind)
        {
            case WrkLineKind.Running:
                ReadRunning(tokens);
                break;
            case WrkLineKind.Threads:
                ReadThreads(tokens, line.Whole);
                break;
            case WrkLineKind.Header:
                tokens.Words("Thread", "Stats", "Avg", "Stdev", "Max", "+/-", "Stdev");
                break;
            case WrkLineKind.Latency:
                tokens.Words("Latency");
                draft.LatencyUs = ReadStats(tokens, "us", values.MeanLatencyUs, values.LatencyUs);
                break;
            case WrkLineKind.ThreadRate:
                tokens.Words("Req/Sec");
                draft.ThreadRequestsPerSecond = ReadStats(tokens, "", values.ThreadRate, values.ThreadRate);
                break;
            case WrkLineKind.Distribution:
                tokens.Words("Latency", "Distribution");
                break;
            case WrkLineKind.Completed:
                draft.Requests = values.Count(tokens.Take("a number of requests"), "requests") ?? default;
                tokens.Words("requests", "in");
                draft.RuntimeSeconds = values.RuntimeSeconds(tokens.Take("a runtime", ",")) ?? default;
                draft.BytesRead = values.Bytes(tokens.Take("a size")) ?? default;
                tokens.Words("read");
                break;
            case WrkLineKind.SocketErrors:
                ReadSocketErrors(tokens, line.Whole);
                break;
            case WrkLineKind.ErrorResponses:
                tokens.Words("Non-2xx", "or", "3xx", "responses:");
                draft.ErrorResponses = values.Count(tokens.Take("a number of responses"), "responses", least: 1);
                break;
            case WrkLineKind.Rate:
                tokens.Words("Requests/sec:");
                draft.RequestsPerSecond = values.Number(tokens.Take("a rate"), 2, "rate") ?? default;
                break;
            case WrkLineKind.Transfer:
                tokens.Words("Transfer/sec:");
                draft.TransferBytesPerSecond = values.Bytes(tokens.Take("a size")) ?? default;
                break;
        }

        tokens.End();
    }

    /// <summary>Reads the lines of the latency distribution, which follow its heading.</summary>
    /// <param name="cursor">Stands behind the heading.</param>
    /// <param name="percents">What the tool prints first in each, for instance <c>50%</c> or <c>99.900%</c>.</param>
    /// <param name="into">Takes the percentiles.</param>
    /// <returns>False where lines are missing.</returns>
    public bool ReadPercentiles(WrkCursor cursor, IReadOnlyList<string> percents, List<Percentile> into)
    {
        foreach (var percent in percents)
        {
            if (cursor.AtEnd || !cursor.Peek.Text.Contains('%'))
            {
                var last = cursor.Last;
                findings.Refuse(
                    last.Whole,
                    $"the latency distribution ends at {WrkFindings.Quote(last.Text)} without its {percent} line"
                );
                return false;
            }

            // A line too many or too few moves all that follow: the first finding is enough.
            var before = findings.Problems.Count;
            var tokens = new WrkTokens(cursor.Take(), findings);
            tokens.Words(percent);
            if (findings.Problems.Count > before)
            {
                return false;
            }

            var latency = values.LatencyUs(tokens.Take("a latency"));
            tokens.End();
            var value = double.Parse(percent.AsSpan(0, percent.Length - 1), CultureInfo.InvariantCulture);
            into.Add(new Percentile(value, latency ?? default));
        }

        return true;
    }

    private void ReadRunning(WrkTokens tokens)
    {
        tokens.Words("Running");
        if (tokens.Take("a duration") is { } duration)
        {
            draft.Duration = WrkDuration.Read(duration, findings) ?? default;
        }

        tokens.Words("test", "@");
        if (tokens.Take("the URL") is { } url)
        {
            draft.Url = url;
            if (!url.Text.Contains("://", StringComparison.Ordinal))
            {
                findings.Note(
                    url.At,
                    $"URL {WrkFindings.Quote(url.Text)} has no scheme; {findings.Tool} prints the whole URL"
                );
            }
        }
    }

    /// <summary>Reads a row. The maximum is a whole number inside the tools, so it is never nan.</summary>
    private ThreadStats ReadStats(
        WrkTokens tokens,
        string suffix,
        Func<Quoted?, Printed?> readMean,
        Func<Quoted?, Printed?> read
    ) =>
        new(
            WrkValues.OrNan(tokens.Take("the mean"), suffix, readMean),
            WrkValues.OrNan(tokens.Take("the standard deviation"), suffix, read),
            read(tokens.Take("the maximum")),
            WrkValues.OrNan(tokens.Take("a share"), "%", values.Percent)
        );

    private void ReadThreads(WrkTokens tokens, Location line)
    {
        var threads = values.Count(tokens.Take("a number of threads"), "threads", least: 1);
        tokens.Words("threads", "and");
        var connections = values.Count(tokens.Take("a number of connections"), "connections", least: 1);
        tokens.Words("connections");
        if (connections?.Value < threads?.Value)
        {
            findings.Refuse(
                line,
                $"{threads.Value.Count} threads have {connections.Value.Count} connections; "
                    + $"{findings.Tool} does not run with fewer connections than threads"
            );
        }

        draft.Threads = threads ?? default;
        draft.Connections = connections ?? default;
    }

    private void ReadSocketErrors(WrkTokens tokens, Location line)
    {
        tokens.Words("Socket", "errors:", "connect");
        var connect = values.Count(tokens.Take("a number", ","), "errors");
        tokens.Words("read");
        var read = values.Count(tokens.Take("a number", ","), "errors");
        tokens.Words("write");
        var write = values.Count(tokens.Take("a number", ","), "errors");
        tokens.Words("timeout");
        var timeout = values.Count(tokens.Take("a number"), "errors");
        if (connect is not { } c || read is not { } r || write is not { } w || timeout is not { } t)
        {
            return;
        }

        if (c.Value + r.Value + w.Value + t.Value == 0)
        {
            findings.Refuse(line, $"socket errors are all \"0\"; {findings.Tool} leaves the line out then");
        }

        draft.SocketErrors = new SocketErrors(c, r, w, t);
    }
}
