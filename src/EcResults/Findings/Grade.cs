namespace EcResults.Findings;

/// <summary>How much of what a careful reviewer wants is in the evidence.</summary>
public enum Grade
{
    /// <summary>Anything that reads: an anecdote.</summary>
    D,

    /// <summary>Repeated and compared with a baseline, without an error: a first look.</summary>
    C,

    /// <summary>With an interval, a noise floor, the server's CPU and a capture that did not lose most of it.</summary>
    B,

    /// <summary>Everything: it can be reviewed without asking back.</summary>
    A,
}
