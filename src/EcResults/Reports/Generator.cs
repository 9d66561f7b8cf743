namespace EcResults.Reports;

/// <summary>The program that made the load.</summary>
public enum Generator
{
    /// <summary>wrk: closed loop, as fast as the server answers.</summary>
    Wrk,

    /// <summary>wrk2: open loop, at a fixed rate.</summary>
    Wrk2,
}
