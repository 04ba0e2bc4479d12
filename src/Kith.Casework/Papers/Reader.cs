using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>Whoever a paper is for: somebody of the family, the child, or an agency.</summary>
/// <param name="For">Which of them.</param>
/// <param name="Name">Their name.</param>
/// <param name="Member">Who they are in the family; null for the child and an agency.</param>
public sealed record Reader(Audience For, string Name, FamilyMemberRecorded? Member = null)
{
    /// <summary>True for whoever is recorded as living with the child, and for the child.</summary>
    public bool LivesWithChild { get; init; } = For == Audience.Child;

    /// <summary>Who they were at the conference of which they read the record; null for any other paper.</summary>
    public MeetingPerson? Invited { get; init; }

    /// <summary>Their row in that conference, where nothing else says who they are; null for the child and the family.</summary>
    public string? Row => For == Audience.Agency && Member is null ? Invited?.Id : null;

    /// <summary>Who may be given a document of this record: for a parent's those who bring the child up, and no other.</summary>
    /// <param name="document">The document.</param>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<Reader> Of(Document document, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(record);
        var person = record.State.Person;
        if (document.Needs.Contains(PaperMade.ConferenceRecord))
            return [.. AskedTo(document.For, record)];
        // Who is asked to a conference gets the letter that asks them, and no other parent.
        var ahead = document.Needs.Contains(PaperMade.Invitation) ? PaperModels.ConferenceAhead(record) : null;
        return document.For switch
        {
            Audience.Child => person.DiedOn is null ? [new Reader(Audience.Child, person.DisplayName)] : [],
            Audience.Agency => Referrer(record) is { } referrer ? [new Reader(Audience.Agency, referrer)] : [],
            _ =>
            [
                .. Parents(person)
                    .Where(member =>
                        !document.Needs.Contains(PaperMade.Invitation)
                        || PaperModels.RowOf(member, ahead, person) is not null
                    )
                    .Select(member => new Reader(Audience.Parent, member.Name, member)
                    {
                        LivesWithChild = Lives(member, person),
                    }),
            ],
        };
    }

    // The record of a conference is for those who were asked to it, whether they came or not: for nobody else.
    private static IEnumerable<Reader> AskedTo(Audience audience, ChildRecord record)
    {
        var person = record.State.Person;
        var asked = PaperModels.LastConference(record)?.Asked ?? [];
        var parents = Parents(person).ToList();
        foreach (var row in asked)
        {
            var member = row.Person is { } id ? person.Find(id) : null;
            var isParent = member is not null && parents.Exists(parent => person.AreOne(parent.Person, member.Person));
            var reader = new Reader(audience, member?.Name ?? row.Called(), member)
            {
                Invited = row,
                LivesWithChild = member is not null && Lives(member, person),
            };
            switch (audience)
            {
                case Audience.Child when PaperModels.IsTheChild(row, person) && person.DiedOn is null:
                    yield return new Reader(Audience.Child, person.DisplayName) { Invited = row };
                    break;
                case Audience.Parent when isParent:
                    yield return reader;
                    break;
                // A parent who was typed is nobody of whom the record knows what is kept from them.
                case Audience.Agency when !isParent && row.Role is not (MeetingPeople.Child or MeetingPeople.Parent):
                    yield return reader;
                    break;
            }
        }
    }

    /// <summary>True for somebody who is recorded as living with the child now: where stays are recorded, by one that has no end.</summary>
    internal static bool Lives(FamilyMemberRecorded member, PersonState person)
    {
        var stays = person.Residences.Where(known => person.AreOne(known.Said.Person, member.Person)).ToList();
        return stays.Count == 0
            ? member.LivesWithChild == true
            : stays.Exists(stay => stay.Said is { WithChild: true, Until: null });
    }

    /// <summary>The parents and carers of a child who live.</summary>
    public static IEnumerable<FamilyMemberRecorded> Parents(PersonState person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Guid[] parents =
        [
            .. new[] { Kinship.Mother, Kinship.Father }
                .SelectMany(parent => Kinship.Parents(person.Family, parent))
                .Select(member => member.Person),
        ];
        return person.Family.Where(member =>
            !member.HasRecord
            && (parents.Contains(member.Person) || member.ParentalResponsibility == true)
            && person.Known.GetValueOrDefault(member.Person)?.Now.DiedOn is null
        );
    }

    /// <summary>Whoever referred last, who may be family: their name is as they gave it. Null where nobody says.</summary>
    internal static string? Referrer(ChildRecord record) =>
        record.ByDate.LastOrDefault(entry => entry.FactName == "referral-received")?.Detail("referrer");
}
