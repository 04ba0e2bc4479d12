using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Cases;
using Shouldly;

namespace Kith.Tests.Site;

/// <summary>A site where the team of the examples works, on the first day on which all of them can have been done.</summary>
public sealed class ExampleSite : IAsyncLifetime
{
    private readonly Dictionary<string, Visitor> _visitors = [];

    /// <summary>Who works there.</summary>
    internal static readonly IReadOnlyDictionary<string, PractitionerRecorded> People = Team.All.Current.ToDictionary(
        person => person.Id,
        person => person.Details
    );

    internal TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await TestSite.StartAsync(people: People, today: Examples.All.Max(example => example.Act.On));

    /// <summary>Somebody at a browser of their own, signed in once.</summary>
    internal async Task<Visitor> As(Practitioner person) =>
        _visitors.TryGetValue(person.Id, out var visitor) ? visitor : _visitors[person.Id] = await Site.As(person.Id);

    /// <summary>A child whose record is as it stands before an example's act.</summary>
    internal async Task<Guid> RecordBefore(Example example)
    {
        var child = Guid.NewGuid();
        if (example.Other is { } other && await Site.Records.LoadChildAsync(other.Id, TestDatabase.Stop) is null)
            await StoreAsync(other.Id, other.Facts.Select(fact => new Before(fact.Fact, fact.On, fact.By)));
        await StoreAsync(child, example.Past.Facts);
        // As it was before the act, also where the act was done for a child before this one.
        if (example.People.Count > 0)
            (
                await Site.Records.AppendAsync(
                    new Append(
                        Guid.NewGuid(),
                        "earlier",
                        "fay",
                        DateTimeOffset.UnixEpoch,
                        Guid.NewGuid().ToString(),
                        []
                    )
                    {
                        People =
                        [
                            .. (
                                await Site.Records.LoadPeopleAsync(
                                    [.. example.People.Select(one => one.Id)],
                                    TestDatabase.Stop
                                )
                            ).Select(
                                (now, index) =>
                                    new PersonAppend(
                                        now,
                                        [.. example.People[index].Facts.Select(fact => new Dated(fact.Fact, fact.On))]
                                    )
                            ),
                        ],
                    },
                    TestDatabase.Stop
                )
            ).ShouldBeOfType<AppendResult.Stored>();
        return child;
    }

    private async Task StoreAsync(Guid child, IEnumerable<Before> facts)
    {
        foreach (var (fact, on, by) in facts)
        {
            var record = await Site.Records.LoadChildAsync(child, TestDatabase.Stop) ?? ChildRecord.New(child);
            var evening = new DateTimeOffset(on, new TimeOnly(17, 0), TimeSpan.Zero);
            IReadOnlyList<StreamAppend> appended = [new StreamAppend(record, [new Dated(fact, on)])];
            await Site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "earlier", by, evening, Guid.NewGuid().ToString(), appended),
                TestDatabase.Stop
            );
        }
    }

    /// <summary>Where an example's act is done: on the page of its name, but for two that have pages of their own kind.</summary>
    internal static string PageOf(Example example, Guid child) =>
        example.Act switch
        {
            RegisterChild => "/referrals/new",
            CorrectFact correct => $"/children/{child}/facts/{correct.Corrects}/correction",
            OpenInEmergency => $"/children/{child}/emergency",
            _ => $"/children/{child}/acts/{example.Name}",
        };

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
            visitor.Dispose();
        await Site.DisposeAsync();
    }
}
