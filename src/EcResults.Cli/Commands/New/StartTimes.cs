namespace EcResults.Cli.Commands;

/// <summary>When each load started: as the user says, else by eCapture's log, else by the output itself.</summary>
internal static class StartTimes
{
    /// <summary>How long an event may take from the probe to the log.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(3);

    /// <summary>The start of each mode's load, UTC, in whole seconds.</summary>
    /// <exception cref="CannotRunException">A stated time is none, or the files' times contradict each other.</exception>
    public static IReadOnlyDictionary<Mode, DateTimeOffset> Of(LooseOutputs outputs, NewRequest request)
    {
        var starts = outputs
            .Loads.Select(pair =>
                (Mode: pair.Key, Load: pair.Value, Start: Start(pair.Key, pair.Value, outputs, request))
            )
            .OrderBy(run => run.Start.Time)
            .ToList();
        var copied = starts.FirstOrDefault(run => run.Start.Source == Source.LogAlone);
        var doubtful = starts.FirstOrDefault(run => run.Start.Source == Source.FileTime);
        if (copied.Load is not null && doubtful.Load is not null)
        {
            throw Ask(
                $"\"{copied.Load.Path}\" was not written when its log says, so the files were copied, and the time of \"{doubtful.Load.Path}\" tells nothing",
                doubtful.Mode
            );
        }

        foreach (var (earlier, later) in starts.Zip(starts.Skip(1)))
        {
            var end = earlier.Start.Time.AddSeconds(earlier.Load.Report.ElapsedSeconds - 1);
            var run = earlier.Start.Source == Source.FileTime ? earlier : later;
            if (end > later.Start.Time && run.Start.Source == Source.FileTime)
            {
                throw Ask(
                    $"by the times of the files, {earlier.Mode.Word()} and {later.Mode.Word()} ran at the same time; \"{run.Load.Path}\" was perhaps copied",
                    run.Mode
                );
            }
        }

        return starts.ToDictionary(run => run.Mode, run => run.Start.Time);
    }

    private static (DateTimeOffset Time, Source Source) Start(
        Mode mode,
        LoadOutput load,
        LooseOutputs outputs,
        NewRequest request
    )
    {
        if (request.StartTimes.TryGetValue(mode, out var stated))
        {
            return (Parse(stated), Source.Known);
        }

        // A copy loses its time but keeps the log's own clock. That shows when events began, a warm-up included, so the
        // file's time is better where both agree.
        return Events(outputs.LogOf(mode)) is not var (first, last)
                ? (load.StartedAt, load.IsFileTime ? Source.FileTime : Source.Known)
            : load.StartedAt >= first - Lag && load.StartedAt <= last ? (load.StartedAt, Source.Known)
            : (first, Source.LogAlone);
    }

    /// <summary>When eCapture printed its first and its last event. Logs of the first era name no zone.</summary>
    private static (DateTimeOffset First, DateTimeOffset Last)? Events(EcaptureLog? log)
    {
        var clocks = log
            ?.Seconds.Where(second => second.Read.Events + second.Write.Events + second.Secret.Events > 0)
            .Select(second => second.Clock)
            .ToList();
        return clocks is [{ Kind: DateTimeKind.Utc }, ..] ? (new(clocks.Min()), new(clocks.Max())) : null;
    }

    private static DateTimeOffset Parse(string stated)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw new CannotRunException(
                $"--started-at takes a time such as 2026-11-23T00:08:09Z; \"{stated}\" is not one"
            );
    }

    private static CannotRunException Ask(string why, Mode mode) =>
        new(
            $"{why}; copy it with cp -p, or say --started-at {mode.Word()}=TIME (UTC, for instance 2026-11-23T00:08:09Z)"
        );

    /// <summary>What a start rests on.</summary>
    private enum Source
    {
        /// <summary>Somebody or something said it that a copy does not change.</summary>
        Known,

        /// <summary>The file's time, which nothing confirms.</summary>
        FileTime,

        /// <summary>The log, which the file's time contradicts.</summary>
        LogAlone,
    }
}
