namespace EcResults.Cli.Output;

/// <summary>The changes of one workload and mode as JSON. What is not known is left out.</summary>
internal static class ResultJson
{
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        foreach (var comparison in result.Comparisons)
        {
            json.WriteStartObject(comparison.Metric.Name);
            Estimate(json, "changePercent", comparison.ChangePercent);
            if (comparison.NoiseFloor is { } floor)
            {
                json.WriteNumber("noiseFloorPercent", Rounded(EstimateText.FloorPercent(comparison, floor)));
            }

            json.WriteString("verdict", comparison.Verdict.Word());
            json.WriteString("reason", comparison.Reason);
            json.WriteEndObject();
        }

        if (result.AddedCpu is { } added)
        {
            Estimate(json, "addedCpuUsPerRequest", added.UsPerRequest);
        }

        if (result.Capture?.LossRate is { } loss)
        {
            json.WriteNumber("lossRate", Math.Round(loss, 6));
        }

        json.WriteEndObject();
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", Rounded(estimate.Value));
        json.WriteNumber("blocks", estimate.Blocks);
        if (estimate.Interval is { } interval)
        {
            json.WriteNumber("low", Rounded(interval.Low));
            json.WriteNumber("high", Rounded(interval.High));
            json.WriteNumber("attainedLevel", Math.Round(interval.AttainedLevel, 6));
        }

        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);
}
