using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Build;

/// <summary>A record as practitioners keep one, fact by fact, and what goes of it into a return.</summary>
internal sealed class Recording
{
    private readonly List<Recorded> _facts = [];

    public Recording() =>
        Add(
            new ChildRegistered(
                "A1",
                "R201200019001",
                BornOn: new DateOnly(2012, 6, 1),
                Sex: Sex.Female,
                Ethnicity: "WBRI",
                Disabilities: ["NONE"]
            ),
            "2025-05-01",
            episode: 0
        );

    public Recording Add(Fact fact, string on, int episode = 1)
    {
        _facts.Add(
            new Recorded(
                _facts.Count + 1,
                fact with
                {
                    Episode = episode,
                },
                DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture),
                null,
                DateTimeOffset.UnixEpoch,
                "amira",
                Guid.Empty
            )
        );
        return this;
    }

    public ReturnedChild In(int year = 2026, string? asAt = null, bool provisional = false) =>
        CinReturn.Of(
            ChildRecord.From(Guid.Empty, _facts),
            Building.Period(
                year,
                asAt is null ? null : DateOnly.Parse(asAt, System.Globalization.CultureInfo.InvariantCulture)
            ),
            provisional: provisional
        );

    public CinEpisode Episode(int year = 2026) => In(year).Child.ShouldNotBeNull().Episodes.ShouldHaveSingleItem();

    public IReadOnlyList<Finding> Findings(int year = 2026) =>
        new CensusRuleSet(Building.Period(year)).Check(In(year).Child.ShouldNotBeNull());
}
