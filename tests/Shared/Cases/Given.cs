using System.Globalization;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Shouldly;

namespace Kith.Tests.Cases;

/// <summary>Something that happened before the test begins.</summary>
internal sealed record Before(Fact Fact, DateOnly On, string By = "amira");

/// <summary>A record as it stands before an act, read with the rules the product ships.</summary>
internal sealed record Given(ChildRecord Record)
{
    /// <summary>Other children's records that an act may be about too.</summary>
    public IReadOnlyList<ChildRecord> Others { get; init; } = [];

    /// <summary>What is recorded of people of the families on records of their own.</summary>
    public IReadOnlyList<PersonRecord> People { get; init; } = [];

    /// <summary>The children whose records whoever acts may not open.</summary>
    public IReadOnlyDictionary<Guid, RecordSight> Closed { get; init; } = new Dictionary<Guid, RecordSight>();

    private static readonly Guid Child = new("6f1d2c34-0000-4000-8000-00000000000a");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Given The(IEnumerable<Before> before, Guid? child = null) =>
        new(
            ChildRecord.From(
                child ?? Child,
                [.. before.Select((fact, index) => Written(fact.Fact, fact.On, null, fact.By, index + 1))]
            )
        );

    public static Practice Practice(Practitioner actor, DateOnly today) =>
        new(Shipped.Guidance, Shipped.Forms, actor, Team.All, today.ToDateTime(new TimeOnly(17, 0)))
        {
            Access = Shipped.Access,
            Documents = Shipped.Documents,
        };

    /// <summary>Somebody does an act on the day it is dated, and it is written up that evening.</summary>
    public Then When(Practitioner by, Act act) =>
        new(
            this,
            act,
            by,
            Deciding.Decide(
                act,
                Record,
                Practice(by, act.On) with
                {
                    OtherRecords = Others.ToDictionary(other => other.Id),
                    OtherPeople = Met(act.OtherPeople(Record)),
                }
            )
        );

    /// <summary>The same, where who the people of the families are is known on every record.</summary>
    public Given Knowing()
    {
        var known = KnownPeople.Of(People);
        return this with
        {
            Record = Record.Knowing(known.Among(Record.State.Person.Links.Select(link => link.Person))),
            Others =
            [
                .. Others.Select(other =>
                    other.Knowing(known.Among(other.State.Person.Links.Select(link => link.Person)))
                ),
            ],
        };
    }

    private Dictionary<Guid, PersonMet> Met(IEnumerable<Guid> people)
    {
        var known = KnownPeople.Of(People);
        return people
            .Distinct()
            .ToDictionary(
                person => person,
                person =>
                    PersonMet.Of(
                        [
                            .. People
                                .Where(one => known.One(one.Id) == known.One(person))
                                .DefaultIfEmpty(PersonRecord.From(person, [])),
                        ],
                        Others.Append(Record).Select(child => (child, Closed.GetValueOrDefault(child.Id)))
                    )
            );
    }

    /// <summary>Several acts that are expected to go through, one after another.</summary>
    public Given After(Practitioner by, params Act[] acts) =>
        acts.Aggregate(this, (given, act) => given.When(by, act).ThenRecord());

    public IReadOnlyList<NextAct> Next(Practitioner by, DateOnly today) =>
        Casework.Record.Next.For(Record, Practice(by, today));

    internal static Recorded Written(Fact fact, DateOnly on, TimeOnly? at, string by, int version) =>
        new(
            version,
            fact,
            on,
            at,
            new DateTimeOffset(on.ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero),
            by,
            new Guid(version, 0, 0, new byte[8])
        );
}

/// <summary>What came of an act.</summary>
internal sealed record Then(Given Given, Act Act, Practitioner By, Outcome Outcome)
{
    public Given ThenRecord()
    {
        var facts = ThenDone();
        var record = Given.Record;
        var elsewhere = ((Outcome.Done)Outcome).Children.ToLookup(about => about.Child, about => about.Dated);
        var about = ((Outcome.Done)Outcome).People.ToLookup(fact => fact.Person);
        return (
            Given with
            {
                Record = Written(record, facts),
                Others = [.. Given.Others.Select(other => Written(other, [.. elsewhere[other.Id]]))],
                People =
                [
                    .. Given
                        .People.Concat(
                            about
                                .Select(person => person.Key)
                                .Except(Given.People.Select(person => person.Id))
                                .Select(person => PersonRecord.From(person, []))
                        )
                        .Select(person => Written(person, [.. about[person.Id]])),
                ],
            }
        ).Knowing();
    }

    private PersonRecord Written(PersonRecord person, IReadOnlyList<AboutPerson> facts) =>
        person.With(
            facts.Select(
                (about, index) =>
                    Given.Written(about.Fact, about.On, null, about.By ?? By.Id, person.Version + index + 1) with
                    {
                        ActName = about.ActName ?? Act.ActName,
                    }
            )
        );

    private ChildRecord Written(ChildRecord record, IReadOnlyList<Dated> facts) =>
        record.With(
            facts.Select(
                (dated, index) =>
                    Given.Written(dated.Fact, dated.On, dated.At, dated.By ?? By.Id, record.Version + index + 1) with
                    {
                        ActId = new Guid(record.Version + 1, 0, 0, new byte[8]),
                        ActName = dated.ActName ?? Act.ActName,
                    }
            )
        );

    public IReadOnlyList<Dated> ThenDone()
    {
        var refused = Outcome as Outcome.Refused;
        refused.ShouldBeNull(
            refused is null
                ? null
                : string.Join(
                    '\n',
                    refused
                        .Objections.Select(objection => objection.Duty.Id + ": " + objection.Because)
                        .Concat(refused.Problems.Select(problem => problem.Field + ": " + problem.Message))
                        .Prepend(refused.Because ?? "")
                )
        );
        return ((Outcome.Done)Outcome).Facts;
    }

    public TFact ThenHappened<TFact>()
        where TFact : Fact => ThenDone().Select(dated => dated.Fact).OfType<TFact>().ShouldHaveSingleItem();

    public void ThenFacts(params Fact[] expected) =>
        ThenDone().Select(dated => Json.Write(dated.Fact)).ShouldBe(expected.Select(Json.Write));

    public Outcome.Refused ThenRefused() => Outcome.ShouldBeOfType<Outcome.Refused>();

    /// <summary>Duties stand against it, and nothing else does.</summary>
    public IReadOnlyList<Objection> ThenRefusedBy(params string[] duties)
    {
        var refused = ThenRefused();
        refused.Because.ShouldBeNull();
        refused.Problems.ShouldBeEmpty();
        refused.Objections.Select(objection => objection.Duty.Id).ShouldBe(duties, ignoreOrder: true);
        return refused.Objections;
    }

    public void ThenCannotFollow(string because) => ThenRefused().Because.ShouldBe(because);

    public void ThenAsks(string field, string message) =>
        ThenRefused().Problems.Select(problem => problem with { Row = 0 }).ShouldContain(new Problem(field, message));
}
