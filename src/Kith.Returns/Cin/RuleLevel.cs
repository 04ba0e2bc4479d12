namespace Kith.Returns.Cin;

/// <summary>What a rule of the census looks at.</summary>
public enum RuleLevel
{
    /// <summary>The header of the file.</summary>
    Header,

    /// <summary>One child, or one child beside the others.</summary>
    Child,

    /// <summary>The return as a whole: one finding for the file.</summary>
    Return,
}
