using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>What eCapture did during a run, in eCapture's own words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Mode>))]
public enum Mode
{
    /// <summary>eCapture did not run.</summary>
    [JsonStringEnumMemberName("baseline")]
    Baseline,

    /// <summary>Plaintext to the log.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>Packets with their keys to a pcapng file.</summary>
    [JsonStringEnumMemberName("pcap")]
    Pcap,

    /// <summary>TLS keys to a file.</summary>
    [JsonStringEnumMemberName("keylog")]
    Keylog,
}
