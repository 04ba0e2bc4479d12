using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People.Twins;

/// <summary>
/// Records that there is another child beside one who is expected, or was thought to be the only one: the other child gets a record, made
/// out of this one, and both go on separately. What is true of both is not typed again.
/// </summary>
[ActName("record-twins", "Record that there are twins")]
[AlsoLeaves(typeof(ChildNamed))]
[AlsoLeaves(typeof(FamilyMemberRecorded))]
public sealed record RecordTwins : Act<TwinsFound>
{
    private const string Note = "Twin";

    /// <summary>When it was found.</summary>
    public TwinsFoundAt? Found { get; init; }

    /// <summary>What was seen or said, and by whom.</summary>
    public string? Said { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Registered?.ExpectedOn is null
            ? "This record was opened after the birth. Refer the other child, or open a record."
        : TwinRecord.IsOne(record) ? "This record was made out of that of a twin. Record a further child there."
        : null;

    public override IEnumerable<Guid> OpensRecords(ChildRecord record) => [new TwinRecord(record).Id];

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) =>
        record.State.Person.Links.Where(link => link.HasRecord).Select(link => link.Person);

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var twin = new TwinRecord(record);
        yield return Answered(record) with
        {
            Twin = twin.Id,
            Number = twin.Number,
        };
        if (twin.FirstCalled is { } called)
            yield return called;
        yield return Sibling(twin.Id, twin.TwinShown);
    }

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice)
    {
        var twin = new TwinRecord(record);
        return
        [
            .. twin.Goes.Select(entry => new AboutChild(
                twin.Id,
                new Dated(twin.Of(entry.Fact), entry.On, entry.At)
                {
                    By = entry.By,
                    ActName = entry.ActName,
                    ActId = entry.ActId,
                }
            )),
            .. new Fact[]
            {
                new TwinRecordMade(record.Id, record.State.Person.Number, twin.Alone),
                twin.Called,
                Sibling(record.Id, twin.FirstShown),
            }.Select(fact => Left(twin.Id, fact)),
            // Brothers and sisters on whose records the first stands.
            .. from sibling in practice.OtherRecords?.Values ?? []
            let link = sibling.State.Person.Links.FirstOrDefault(link => link.Person == record.Id)
            where link is not null && sibling.Id != twin.Id
            select Left(sibling.Id, link with { Person = twin.Id, Name = twin.TwinShown, Note = null, Episode = 0 }),
        ];
    }

    private AboutChild Left(Guid child, Fact fact) => new(child, new Dated(fact, On) { ActName = ActName });

    private static FamilyMemberRecorded Sibling(Guid child, string name) =>
        new(child, name, Kinship.Sibling, HasRecord: true, Note: Note);
}
