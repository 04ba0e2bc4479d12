using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Records who was told what an assessment found and what follows, with what shows it, and who has still to be told.</summary>
[ActName("tell-of-assessment", "Tell what the assessment found", Place = 211)]
public sealed record TellOfAssessment : Act<AssessmentOutcomeTold>
{
    /// <summary>Who was told, or why not.</summary>
    public Rows<MeetingPerson>? People { get; init; }

    // An assessment that finds that nothing follows ends our involvement, and they are told all the same.
    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.Assessment is not { AuthorisedOn: not null }
            ? "No assessment has been authorised, so there is nothing to tell yet."
        : Told.Owed(record, episode!).Any() ? null
        : "Everybody has been told what it found.";

    // Of an assessment that was taken in from elsewhere nobody here knows what it found; once the plan that it led to has ended, it is long past.
    public override bool IsAwaited(Episode episode) =>
        episode.ChildInNeed is { Assessment: { AuthorisedOn: { } authorised, Submitted: not null }, Plan: var plan }
        && !(plan?.EndedOn >= authorised);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(
                record.State.Episode(Episode)?.ChildInNeed.Assessment?.AuthorisedOn,
                "when the assessment was authorised"
            ),
            .. MeetingPeople.Problems(People, "people", record, practice),
            .. (People ?? [])
                .Index()
                .Where(row => !Told.IsSettled(row.Item))
                .Select(row => new Problem(
                    $"people:{row.Item.Id}.given-how",
                    $"Person {row.Index + 1}: Say how they were told, or why they were not. Take out those who are told another day"
                )
                {
                    Row = row.Index + 1,
                }),
            .. (People ?? [])
                .Index()
                .Where(row => IsBlank(row.Item.WhyNot) && !IsBlank(row.Item.GivenHow) && IsBlank(row.Item.Proof))
                .Select(row => new Problem(
                    $"people:{row.Item.Id}.proof",
                    $"Person {row.Index + 1}: Say what shows that they know, or why nothing does"
                )
                {
                    Row = row.Index + 1,
                }),
        ];

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) => question == "people" ? [.. Told.Owed(record, episode)] : null;

    protected override AssessmentOutcomeTold Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var people = MeetingPeople.Named(People, record, practice) ?? [];
        return Answered(record) with
        {
            People = people,
            Owed = [.. Told.Without(Told.Owed(record, episode!), people).Select(row => row.Role!).Distinct()],
        };
    }
}

/// <summary>Who is to be told what an assessment found: the family, the agencies that were asked for their part, and whoever referred.</summary>
internal static class Told
{
    /// <summary>True where it says how somebody was told, or why not.</summary>
    internal static bool IsSettled(MeetingPerson row) =>
        !string.IsNullOrWhiteSpace(row.GivenHow) || !string.IsNullOrWhiteSpace(row.WhyNot);

    /// <summary>Those of whom the record does not say yet that they were told, or why not; the family first.</summary>
    internal static IEnumerable<MeetingPerson> Owed(ChildRecord record, Episode episode)
    {
        var assessment = episode.ChildInNeed.Assessment;
        var told = record
            .ByDate.Where(entry => entry.Episode == episode.Number && entry.On >= assessment?.AuthorisedOn)
            .Select(entry => entry.Fact)
            .OfType<AssessmentOutcomeTold>()
            .SelectMany(fact => fact.People ?? []);
        return Without(Everybody(record, episode, assessment), told);
    }

    /// <summary>Those who are not among others of whom it is said.</summary>
    internal static IEnumerable<MeetingPerson> Without(IEnumerable<MeetingPerson> owed, IEnumerable<MeetingPerson> told)
    {
        var settled = told.Where(IsSettled).ToList();
        return owed.Where(row => !settled.Exists(other => IsOne(row, other)));
    }

    // By the row itself, and where it was written anew by who they are: there is one child and one referral.
    private static bool IsOne(MeetingPerson row, MeetingPerson other) =>
        row.Id == other.Id
        || (row.Person is not null && row.Person == other.Person)
        || (
            row.Person is null
            && row.Role == other.Role
            && (row.Role is MeetingPeople.Child or "referrer" || row.Name == other.Name)
        );

    private static bool IsChild(AssessmentPerson row, ChildRecord record, Assessment assessment) =>
        row.Person is { } person
        && record.State.Person.Find(person) is not null
        && GrownUps.Of(record, assessment.AuthorisedOn ?? assessment.StartedOn).All(grown => grown.Person != person);

    private static IEnumerable<MeetingPerson> Everybody(ChildRecord record, Episode episode, Assessment? assessment)
    {
        if (!record.State.Person.IsUnborn)
            yield return new MeetingPerson("child", MeetingPeople.Child);
        // A brother without a record of his own has a row for what he needs, and is told by his parents.
        var heard = (assessment?.Submitted?.People ?? []).Where(row => !IsChild(row, record, assessment!)).ToList();
        // Every mother and father on record, also one whom an assessment of before said nothing of.
        foreach (
            var person in MeetingPeople
                .Parents(record)
                .Select(parent => (Guid?)parent.Person)
                .Union(heard.Select(row => row.Person).Where(person => person is not null))
        )
        {
            var was = heard.Find(row => row.Person == person);
            yield return new MeetingPerson(
                person!.Value.ToString("N")[^8..],
                MeetingPeople.Parent,
                person,
                Language: was?.Language,
                Interpreter: was?.Interpreter
            );
        }
        foreach (var asked in episode.ChildInNeed.Contributions)
            yield return new MeetingPerson(asked.Check.Id, "agency", Name: asked.Check.Whom);
        if (episode.HasReferral)
            yield return new MeetingPerson("referrer", "referrer", Name: episode.ReferredBy);
    }
}
