using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Records what somebody who brings the child up says of a paper, or a message of theirs: they write it on the family’s site, or it is written for them.</summary>
[ActName("record-what-family-said", "Record what a parent says of a paper")]
public sealed record RecordWhatFamilySaid : Act<FamilySaid>
{
    /// <summary>Who, of the family.</summary>
    public Guid? Person { get; init; }

    /// <summary>What it is.</summary>
    public FamilySaying? Kind { get; init; }

    /// <summary>Of which paper, by its number.</summary>
    public int? Paper { get; init; }

    /// <summary>In their words.</summary>
    public string? Words { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Reader.Parents(record.State.Person).Any()
            ? null
            : "No mother, father or other person with parental responsibility is recorded.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Person is { } person && Reader.Parents(record.State.Person).All(member => member.Person != person),
                "person",
                "Choose a mother, a father or somebody with parental responsibility"
            ),
            (Paper is not null && Find(record) is null, "paper", "Choose a paper that was issued to them"),
            (Kind == FamilySaying.Agree && Paper is null, "paper", "Choose the paper with which they agree")
        );

    protected override FamilySaid Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = record.State.Person.Family.FirstOrDefault(member => member.Person == Person)?.Name,
            Title = Find(record)?.Fact.Title,
        };

    private Paper? Find(ChildRecord record) =>
        Papers.Paper.Find(record, Paper) is { Stands: true } paper
        && record.State.Person.AreOne(paper.Fact.Recipient, Person)
            ? paper
            : null;
}
