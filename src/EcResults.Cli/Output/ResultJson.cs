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
                json.WriteNumber("noiseFloorPercent", Rounded(floor.PercentBeside(comparison.ChangePercent)));
                json.WriteNumber("noiseFloorPairs", floor.Change.Blocks);
            }

            json.WriteString("verdict", comparison.Verdict.Word());
            json.WriteString("reason", comparison.Reason);
            json.WriteEndObject();
        }

        if (result.AddedCpu is { } added)
        {
            Estimate(json, "addedCpuUsPerRequest", added.UsPerRequest, withVerdict: true);
        }

        if (result.Cost is { Total: { } total, Own: { } own, Server: { } server } cost)
        {
            json.WriteStartObject("cost");
            json.WriteNumber("requestsPerSecond", Rounded(cost.RequestsPerSecond));
            json.WriteNumber("totalCores", Math.Round(total, 6));
            json.WriteNumber("ecaptureCores", Math.Round(own, 6));
            json.WriteNumber("serverCores", Math.Round(server.Value, 6));
            json.WriteString("serverVerdict", server.Verdict.Word());
            json.WriteEndObject();
        }

        if (result.Capture?.LossRate is { } loss)
        {
            json.WriteNumber("lossRate", Math.Round(loss, 6));
        }

        json.WriteEndObject();
    }

    public static void Estimate(Utf8JsonWriter json, string name, Estimate estimate, bool withVerdict = false)
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

        if (withVerdict)
        {
            json.WriteString("verdict", estimate.Verdict.Word());
        }

        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);
}
