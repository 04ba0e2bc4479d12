using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Whether a parent takes part in an assessment.</summary>
public enum TakingPart
{
    /// <summary>They do.</summary>
    Engaged,

    /// <summary>We tried, and did not reach them.</summary>
    Tried,

    /// <summary>Who they are is not known. Before there was <see cref="NotFound"/>: who or where.</summary>
    NotKnown,

    /// <summary>Who they are is known, and not where.</summary>
    NotFound,

    /// <summary>They do not want to.</summary>
    DoesNotWant,

    /// <summary>We do not get in touch with them, for a reason.</summary>
    NotContacted,
}

/// <summary>How somebody was heard for an assessment.</summary>
public enum Heard
{
    /// <summary>With the others of the family, and on their own.</summary>
    TogetherAndApart,

    /// <summary>On their own only.</summary>
    Apart,

    /// <summary>With the others only.</summary>
    Together,

    /// <summary>Not at all.</summary>
    NotHeard,
}

/// <summary>A parent, or another grown-up who lives with the child, in an assessment: from its start to its end under one id.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Name">Their name and what they are to the child; of a parent who is not on record, that.</param>
/// <param name="Person">Who, of the family; null for one who is not on record.</param>
/// <param name="Interpreter">Whether they need an interpreter.</param>
/// <param name="Language">In which language they take part; null for English, or not known.</param>
/// <param name="Advocacy">Whether they were told of advocates and supporters.</param>
/// <param name="Part">Whether they take part.</param>
/// <param name="Why">Why they do not, and what was tried.</param>
/// <param name="Heard">How they were heard; null before the assessment is finished.</param>
/// <param name="HeardWhy">Why not together and apart.</param>
/// <param name="View">What they themselves think.</param>
/// <param name="Dissent">What they disagree with.</param>
/// <param name="Needed">What they need help with themselves.</param>
public sealed record AssessmentPerson(
    string Id,
    string? Name = null,
    Guid? Person = null,
    InterpreterNeed? Interpreter = null,
    string? Language = null,
    AdvocacyOffer? Advocacy = null,
    TakingPart? Part = null,
    string? Why = null,
    Heard? Heard = null,
    string? HeardWhy = null,
    string? View = null,
    string? Dissent = null,
    string? Needed = null
) : IRow<AssessmentPerson>, IPersonAsked
{
    public static AssessmentPerson From(string id, string text) => new(id, View: text);

    bool IPersonAsked.IsInNeed => !string.IsNullOrWhiteSpace(Needed);

    /// <summary>
    /// A row for each parent, each other grown-up at home, and each of the family without a record here who was found to need help themselves: as the assessment began with them, and as the record knows them. One for a
    /// mother or father who is not on record.
    /// </summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    internal static Rows<AssessmentPerson> Of(ChildRecord record, int episode)
    {
        var begun = Begun(record, episode);
        return
        [
            .. Listed(record).Select(member => Known(member, record, begun?.People)),
            .. new[] { Kinship.Mother, Kinship.Father }
                .Where(parent => IsMissing(parent, record, begun?.People))
                .Select(parent => NotOnRecord(parent, Was(begun?.People, parent), isFinished: episode != 0)),
        ];
    }

    /// <summary>Why a parent who is not on record is not known, where the rows say that and the record does not say it yet.</summary>
    /// <param name="rows">The rows as they were answered.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    internal static IEnumerable<ParentNotKnown> NotKnown(
        Rows<AssessmentPerson>? rows,
        ChildRecord record,
        int episode
    ) =>
        from row in rows ?? []
        where row.Part == TakingPart.NotKnown && IsMissing(row.Id, record, rows)
        let unasked = Kinship.Unrecorded(record.State.Person).Contains(row.Id)
        // What was said when the assessment began, and is said again at its end, is not said anew.
        where
            unasked
            || Was(Begun(record, episode)?.People, row.Id) is { } was && (was.Part, was.Why) != (row.Part, row.Why)
        select new ParentNotKnown(row.Id, NotKnownBecause.InWords, Note: row.Why);

    /// <summary>Who they are, where the page held no more than their name.</summary>
    internal static Rows<AssessmentPerson>? Named(Rows<AssessmentPerson>? rows, ChildRecord record) =>
        rows is null
            ? null
            :
            [
                .. rows.Select(row =>
                        Listed(record).FirstOrDefault(member => IsOf(row, member)) is { } member
                            ? row with
                            {
                                Person = member.Person,
                                Name = Called(member),
                            }
                            : row
                    )
                    // Of a parent who is not on record, and of who lives there beside the parents, nobody has to say anything here.
                    .Where(row =>
                        row is not { Part: null, Needed: null } || Parents(record).Any(member => IsOf(row, member))
                    ),
            ];

    /// <summary>What is wrong with the rows: a parent of this child is not among them, or a reason is missing.</summary>
    internal static IEnumerable<Problem> Problems(Rows<AssessmentPerson>? rows, ChildRecord record, bool isFinished)
    {
        if (rows is null or { Count: 0 })
            yield break;
        // One page may be about brothers and sisters of different fathers.
        var left = Parents(record).Where(member => !rows.Any(row => IsOf(row, member))).ToList();
        if (left.Count > 0)
            yield return new Problem(
                "people",
                $"Of {record.State.Person.DisplayName}, this leaves out {string.Join(", ", left.Select(Called))}. Do it for this child alone"
            );
        foreach (var (index, row) in rows.Index())
        {
            // At the start somebody says of a father who is not on record what is known of him, and what was tried.
            if (
                row.Part is null
                && (
                    Parents(record).Any(member => IsOf(row, member))
                    || (!isFinished && Kinship.Unrecorded(record.State.Person).Contains(row.Id))
                )
            )
                yield return Of(row, index, "part", "Say whether they take part");
            if (row.Part is not (null or TakingPart.Engaged) && string.IsNullOrWhiteSpace(row.Why))
                yield return Of(row, index, "why", "Say why not, and what was tried");
            if (!isFinished)
            {
                if (row is { Part: TakingPart.Engaged, Interpreter: null })
                    yield return Of(row, index, "interpreter", "Say whether an interpreter is needed");
                if (row is { Part: TakingPart.Engaged, Advocacy: null })
                    yield return Of(row, index, "advocacy", "Say whether they were told of advocates, or not yet");
                continue;
            }
            if (row is { Part: TakingPart.Engaged, Heard: null })
                yield return Of(row, index, "heard", "Say how they were heard");
            if (
                (
                    row.Heard is ChildInNeed.Heard.Apart or ChildInNeed.Heard.Together
                    // Why somebody was not heard who did not take part stands there already.
                    || row is { Part: TakingPart.Engaged, Heard: ChildInNeed.Heard.NotHeard }
                ) && string.IsNullOrWhiteSpace(row.HeardWhy)
            )
                yield return Of(row, index, "heard-why", "Say why not together and on their own");
        }
    }

    private static Problem Of(AssessmentPerson row, int index, string cell, string says) =>
        new($"people:{row.Id}.{cell}", $"Person {index + 1}: {says}") { Row = index + 1 };

    // Mothers and fathers first, then whoever else has parental responsibility; a child with a record is none of them.
    private static IEnumerable<FamilyMemberRecorded> Parents(ChildRecord record) =>
        MeetingPeople
            .Parents(record)
            .Concat(Papers.Reader.Parents(record.State.Person).Where(member => !member.HasRecord))
            .DistinctBy(member => member.Person);

    // Whoever lives with the child as a grown-up may take part too: a mother's partner, a grandmother who brings the child up.
    // What a grandmother elsewhere needs, or a brother without a record of his own, as early help found it, is not lost either.
    private static IEnumerable<FamilyMemberRecorded> Listed(ChildRecord record) =>
        record.ByDate.Count == 0
            ? Parents(record)
            : Parents(record)
                .Concat(GrownUps.AtHome(record, record.ByDate[^1].On))
                .Concat(
                    record.State.Person.Family.Where(member =>
                        !member.HasRecord
                        && record.State.Person.Known.GetValueOrDefault(member.Person)?.Now.DiedOn is null
                        && WasInNeed(member, record)
                    )
                )
                .DistinctBy(member => member.Person);

    private static AssessmentPerson Known(
        FamilyMemberRecorded member,
        ChildRecord record,
        Rows<AssessmentPerson>? begun
    )
    {
        var was = begun?.FirstOrDefault(row => IsOf(row, member));
        var asked = was is null ? AskedBefore(member, record) : null;
        var known = record.State.Person.Known.GetValueOrDefault(member.Person)?.Now;
        return (was ?? new AssessmentPerson(member.Person.ToString("N")[^8..])) with
        {
            Name = Called(member),
            Person = member.Person,
            Interpreter = was?.Interpreter ?? asked?.Interpreter ?? MeetingPeople.InterpreterOf(known?.Interpreter),
            Language = was?.Language ?? asked?.Language ?? known?.Language,
            Advocacy = was?.Advocacy ?? asked?.Advocacy,
        };
    }

    // What they were asked for early help, or for an assessment before, is not asked again.
    private static IPersonAsked? AskedBefore(FamilyMemberRecorded member, ChildRecord record) =>
        Asked(member, record).LastOrDefault();

    private static bool WasInNeed(FamilyMemberRecorded member, ChildRecord record) =>
        Asked(member, record).Any(asked => asked.IsInNeed);

    private static IEnumerable<IPersonAsked> Asked(FamilyMemberRecorded member, ChildRecord record) =>
        record
            .ByDate.Select(entry => entry.Fact)
            .OfType<IAsksPeople>()
            .SelectMany(fact => fact.EachAsked())
            .Where(asked => asked.Person == member.Person);

    // At the end nobody has to say of somebody unknown that they could not be asked.
    private static AssessmentPerson NotOnRecord(string parent, AssessmentPerson? was, bool isFinished)
    {
        var row = was ?? new AssessmentPerson(parent, $"The {parent}: not on record");
        return isFinished && row.Part is not TakingPart.Engaged
            ? row with
            {
                Interpreter = row.Interpreter ?? InterpreterNeed.NotReached,
                Advocacy = row.Advocacy ?? AdvocacyOffer.NotReached,
            }
            : row;
    }

    // Of whom it was said why they are not known, nobody is asked for at the start; at the end what the start said stands.
    private static bool IsMissing(string parent, ChildRecord record, Rows<AssessmentPerson>? begun) =>
        record.State.Person is var person
        && (
            Kinship.Unrecorded(person).Contains(parent)
            || (
                person.ParentsNotKnown.ContainsKey(parent)
                && !Kinship.Parents(person.Family, parent).Any()
                && Was(begun, parent) is not null
            )
        );

    private static AssessmentStarted? Begun(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry => entry.Episode == episode && entry.Fact is AssessmentStarted)?.Fact
        as AssessmentStarted;

    private static AssessmentPerson? Was(Rows<AssessmentPerson>? begun, string id) =>
        begun?.FirstOrDefault(row => row.Id == id);

    private static bool IsOf(AssessmentPerson row, FamilyMemberRecorded member) =>
        row.Person == member.Person
        || row.Id == member.Person.ToString("N")[^8..]
        || row.Name == member.Name
        || row.Name == Called(member);

    private static string Called(FamilyMemberRecorded member) => $"{member.Name}, {member.Relationship}";
}
