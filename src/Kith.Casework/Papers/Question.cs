namespace Kith.Casework.Papers;

/// <summary>Why a passage is questioned.</summary>
public enum QuestionKind
{
    /// <summary>It gives away an address that is kept secret. It cannot stay, whoever agrees.</summary>
    KeptAddress,

    /// <summary>It names somebody of the family who does not live with the reader and the child.</summary>
    ThirdParty,

    /// <summary>It has the name of somebody on another record.</summary>
    AnotherRecord,

    /// <summary>It looks like an address.</summary>
    Address,

    /// <summary>It has a telephone number or an e-mail address.</summary>
    Contact,

    /// <summary>It is of a conference from a part of which the reader was left out: until somebody says that they were there for it, it is withheld.</summary>
    PartTheyMissed,
}

/// <summary>Something in a passage typed by hand that somebody has to look at before it goes to a reader.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Kind">Why.</param>
/// <param name="Says">What there is to see, as a sentence.</param>
public sealed record Question(Passage Passage, QuestionKind Kind, string Says)
{
    /// <summary>True where the passage has to be left out.</summary>
    public bool Blocks => Kind == QuestionKind.KeptAddress;
}

/// <summary>A passage typed by hand that stands in a paper.</summary>
/// <param name="Id">By what it is left out: <c>plan.actions.3.does</c>. Without a comma.</param>
/// <param name="Where">Where it stands, in plain words.</param>
/// <param name="Text">What was typed.</param>
public sealed record Passage(string Id, string Where, string Text);
