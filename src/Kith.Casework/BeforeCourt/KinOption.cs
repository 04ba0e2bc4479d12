using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Whether somebody of the wider family was asked if the child could live with them.</summary>
public enum KinAsked
{
    /// <summary>They would.</summary>
    Would,

    /// <summary>They would not, or cannot.</summary>
    CouldNot,

    /// <summary>They were not asked.</summary>
    NotAsked,
}

/// <summary>Whether somebody of the wider family was assessed as a home for the child.</summary>
public enum KinAssessed
{
    /// <summary>Nobody has looked at it.</summary>
    NotYet,

    /// <summary>A first look says that it could be safe.</summary>
    Viable,

    /// <summary>A first look says that it would not be.</summary>
    NotViable,

    /// <summary>A full assessment goes on, or is done.</summary>
    Full,
}

/// <summary>Somebody of the wider family or close to it, as a home for the child or a help to stay at home.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Person">Who, of the family; null for somebody else.</param>
/// <param name="Name">Who, where they are not of the family on record.</param>
/// <param name="Tie">What they are to the child.</param>
/// <param name="Asked">Whether they were asked.</param>
/// <param name="Assessed">Whether they were assessed.</param>
/// <param name="Said">What they say, and what they could give.</param>
/// <param name="WhyNot">Why they were not asked or assessed, or why it would not be safe.</param>
public sealed record KinOption(
    string Id,
    Guid? Person = null,
    string? Name = null,
    string? Tie = null,
    KinAsked? Asked = null,
    KinAssessed? Assessed = null,
    string? Said = null,
    string? WhyNot = null
) : IRow<KinOption>
{
    static KinOption IRow<KinOption>.From(string id, string text) => new(id, Said: text);
}
