namespace Kith.Returns.Cin;

/// <summary>How a rule of the census is meant.</summary>
public enum Severity
{
    /// <summary>Has to be put right before the return is accepted, unless the department excepts it.</summary>
    Error,

    /// <summary>May stay, with a reason.</summary>
    Query,
}
