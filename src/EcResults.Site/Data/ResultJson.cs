namespace EcResults.Site.Data;

/// <summary>Writes what a submission says about one workload in one mode.</summary>
internal static class ResultJson
{
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        json.WriteString("workload", result.Workload.Name);
        json.WriteString("mode", result.Mode.Word());
        json.WriteStartObject("comparabilityKey");
        foreach (var part in KeyPart.All)
        {
            if (part.Of(result.Key) is { } value)
            {
                json.WriteString(part.Name, value);
            }
        }

        json.WriteEndObject();
        json.WriteStartArray("comparisons");
        foreach (var comparison in result.Comparisons)
        {
            Comparison(json, comparison);
        }

        json.WriteEndArray();
        Estimate(json, "addedCpuUsPerRequest", result.AddedCpu?.UsPerRequest);
        Estimate(json, "addedCpuUsPerTrap", result.AddedCpu?.UsPerTrap);
        if (result.Cost is { } cost)
        {
            json.WriteStartObject("cost");
            json.WriteNumber("requestsPerSecond", cost.RequestsPerSecond);
            Number(json, "totalCores", cost.Total);
            Number(json, "ecaptureCores", cost.Own);
            Number(json, "serverCores", cost.Server?.Value);
            if (cost.Server is { } server)
            {
                json.WriteString("serverVerdict", server.Verdict.Word());
            }

            json.WriteEndObject();
        }

        if (result.Capture is { } capture)
        {
            json.WriteStartObject("capture");
            json.WriteNumber("runs", capture.Runs);
            json.WriteNumber("capturedEvents", capture.CapturedEvents);
            json.WriteNumber("lostEvents", capture.LostEvents);
            Number(json, "expectedEvents", capture.ExpectedEvents);
            Number(json, "lossPercent", capture.LossRate * 100);
            json.WriteEndObject();
        }

        Anatomy(json, result.Anatomy);
        json.WriteEndObject();
    }

    /// <summary>The onset of loss of a mode and buffer.</summary>
    public static void Write(Utf8JsonWriter json, LossOnset onset)
    {
        json.WriteStartObject();
        json.WriteString("mode", onset.Mode.Word());
        Number(json, "mapsizePages", onset.MapsizePages);
        Number(json, "withoutLossEventsPerSecond", onset.WithoutLoss);
        Number(json, "withLossEventsPerSecond", onset.WithLoss);
        json.WriteNumber("rates", onset.Rates);
        json.WriteEndObject();
    }

    private static void Anatomy(Utf8JsonWriter json, Anatomy? anatomy)
    {
        if (anatomy is null)
        {
            return;
        }

        json.WriteStartObject("anatomy");
        Number(json, "hitsPerRequest", anatomy.Hits);
        Number(json, "usPerTrap", anatomy.TrapUs);
        Number(json, "trapsUs", anatomy.TrapsUs);
        Number(json, "programsUs", anatomy.ProgramsUs);
        Number(json, "readerUs", anatomy.ReaderUs);
        Number(json, "totalUs", anatomy.TotalUs);
        if (anatomy.AddsUp is { } addsUp)
        {
            json.WriteBoolean("addsUp", addsUp);
        }

        json.WriteEndObject();
    }

    private static void Comparison(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("metric", comparison.Metric.Name);
        json.WriteNumber("baselineMedian", comparison.BaselineMedian);
        json.WriteNumber("median", comparison.Median);
        Estimate(json, "changePercent", comparison.ChangePercent);
        Number(json, "noiseFloorFallPercent", comparison.NoiseFloor?.FallPercent);
        Number(json, "noiseFloorRisePercent", comparison.NoiseFloor?.Percent);
        Number(json, "noiseFloorPairs", comparison.NoiseFloor?.Change.Blocks);
        json.WriteString("verdict", comparison.Verdict.Word());
        json.WriteString("reason", comparison.Reason);
        json.WriteEndObject();
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null || !double.IsFinite(estimate.Value))
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", estimate.Value);
        if (estimate.Interval is { } interval && double.IsFinite(interval.Low) && double.IsFinite(interval.High))
        {
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteNumber("attainedLevelPercent", interval.AttainedLevel * 100);
        }

        json.WriteNumber("blocks", estimate.Blocks);
        json.WriteString("verdict", estimate.Verdict.Word());
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }
}
