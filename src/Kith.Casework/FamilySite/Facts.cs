using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>A fact about what somebody of the family sees of the child on the family’s site. It is about the child, and no one episode.</summary>
public abstract record FamilySiteFact : Fact;

/// <summary>Somebody who brings the child up was invited to the family’s site.</summary>
/// <param name="Person">Who, of the family.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Shows">What they see beside the papers issued to them: people, happening, next.</param>
[FactName("invited-to-family-site", "Somebody who brings the child up was invited to the family’s site.")]
public sealed record FamilySiteInvited(Guid Person, string? Name = null, IReadOnlyList<string>? Shows = null)
    : FamilySiteFact;

/// <summary>The family’s site shows somebody nothing of the child any more.</summary>
/// <param name="Person">Who, of the family.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Reason">Why.</param>
[FactName("withdrawn-from-family-site", "The family’s site shows somebody nothing of the child any more.")]
public sealed record FamilySiteWithdrawn(Guid Person, string? Name = null, string? Reason = null) : FamilySiteFact;

/// <summary>What somebody of the family says.</summary>
public enum FamilySaying
{
    /// <summary>They agree with a paper.</summary>
    Agree,

    /// <summary>Something in a paper is wrong.</summary>
    Wrong,

    /// <summary>They want something else, or more.</summary>
    Want,

    /// <summary>Anything else.</summary>
    Message,

    /// <summary>Their own report for a conference.</summary>
    Report,
}

/// <summary>Somebody who brings the child up said something to whoever leads, of a paper or of anything else.</summary>
/// <param name="Person">Who, of the family.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Paper">Of which paper, by the version of the fact that prepared it; null where it is of none.</param>
/// <param name="Title">The heading of that paper.</param>
/// <param name="Words">In their words; null where they agree and say no more.</param>
[FactName("family-said", "Somebody who brings the child up said something of a paper, or wrote to whoever leads.")]
public sealed record FamilySaid(
    Guid Person,
    FamilySaying Kind,
    string? Name = null,
    int? Paper = null,
    string? Title = null,
    string? Words = null
) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (Saying.Find(record, recorded.Version) is not { IsAnswered: false } saying)
            return [];
        var of = Title is null ? "" : $" of “{Title}”";
        var says = Kind switch
        {
            FamilySaying.Agree => $"agrees with “{Title}”",
            FamilySaying.Wrong => $"says{of} that something is wrong",
            FamilySaying.Want => $"says{of} what they want",
            FamilySaying.Report => "wrote a report of their own for the conference",
            _ => "wrote a message",
        };
        var told = new Notice("family-said", NoticeTo.Lead, $"{says}, {Name}{(Words is null ? "" : $": {Words}")}")
        {
            Act = saying.Waits ? "answer-what-family-said" : null,
        };
        // Whoever chairs reads beforehand what a parent wrote for the conference.
        return Kind == FamilySaying.Report && Chairs.Of(record, recorded.Episode) is { } chair
            ? [told, told with { To = NoticeTo.Person, Person = chair }]
            : [told];
    }
}

/// <summary>What somebody of the family said was answered. They read the answer on the family’s site.</summary>
/// <param name="Saying">The version of the fact that holds what they said.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Name">Whom it answers.</param>
[FactName("family-answered", "What somebody who brings the child up said was answered.")]
public sealed record FamilyAnswered(int Saying, string Answer, string? Name = null) : Fact;
