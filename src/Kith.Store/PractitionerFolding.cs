using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Folds the facts about practitioners.</summary>
internal static class PractitionerFolding
{
    /// <summary>Somebody as they are now; null when nothing but their leaving is recorded.</summary>
    internal static Practitioner? From(string user, IReadOnlyList<Recorded> facts)
    {
        Practitioner? now = null;
        foreach (var (_, known) in Since(user, facts))
            now = known;
        return now;
    }

    /// <summary>Somebody as they were known after each fact, and since when.</summary>
    internal static IEnumerable<(DateTimeOffset Since, Practitioner Known)> Since(
        string user,
        IReadOnlyList<Recorded> facts
    )
    {
        Practitioner? now = null;
        foreach (var recorded in facts)
        {
            now = recorded.Fact switch
            {
                PractitionerRecorded details => new Practitioner(user, details) { Away = now?.Away },
                PractitionerAway away => now is null ? null : now with { Away = away },
                PractitionerLeft => now is null ? null : now with { HasLeft = true },
                _ => now,
            };
            if (now is not null)
                yield return (recorded.WrittenAt, now);
        }
    }

    internal static PractitionerRow RowOf(string user, IReadOnlyList<Recorded> facts)
    {
        var now =
            From(user, facts)
            ?? throw new ArgumentException($"Record {user} before anything else about them.", nameof(facts));
        return new PractitionerRow
        {
            Id = user,
            Name = now.Name,
            Title = now.Details.Title,
            Post = ChildRows.Code(now.Details.Post),
            Registration = ChildRows.Code(now.Details.Registration),
            Team = now.Details.Team,
            Supervisor = now.Details.Supervisor,
            Agency = now.Details.Agency,
            Leads = now.Details.Leads,
            Gone = now.HasLeft,
            Version = facts.Count,
        };
    }
}
