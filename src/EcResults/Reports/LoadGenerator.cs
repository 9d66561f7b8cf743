using System.Text.Json.Serialization;

namespace EcResults.Evidence;

/// <summary>The program that makes the load.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LoadGenerator>))]
public enum LoadGenerator
{
    /// <summary>wrk: closed loop, as fast as the server answers.</summary>
    [JsonStringEnumMemberName("wrk")]
    Wrk,

    /// <summary>wrk2: open loop, at a fixed rate.</summary>
    [JsonStringEnumMemberName("wrk2")]
    Wrk2,
}
