using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>The act that an entry came from, to be asked again when the entry is put right.</summary>
/// <param name="Blank">The act, with nothing filled in.</param>
/// <param name="Before">The record as it stood before the act.</param>
internal sealed record Origin(Act Blank, ChildRecord Before)
{
    /// <summary>The act behind an entry; null where it is not known, as with an import, or where the entry is one of a departure.</summary>
    public static Origin? Of(Recorded entry, ChildRecord record)
    {
        if (
            entry.LeftBy is not { } act
            || Acts.TypeOf(act) is null
            || entry.Fact
                is DepartureRecorded
                    or DepartureAnswered
                    or DepartureSettled
                    or DepartureProposed
                    or ProposalAnswered
                    or ProposalWithdrawn
        )
        {
            return null;
        }
        var before = record.Before(record.Facts.First(fact => fact.ActId == entry.ActId && fact.LeftBy == act).Version);
        var episode = PastAct.Opens(entry, before.State) ? 0 : entry.Episode;
        return new Origin(Acts.Blank(act, entry.On, episode), before);
    }

    /// <summary>What the guidance in force on the entry's day says against somebody doing the act, as the entry tells it.</summary>
    public IReadOnlyList<Objection> Against(Recorded entry, Practice practice)
    {
        var act = PastAct.Of(Blank, entry, Before.State, practice.Actor, practice.Workforce.Find);
        return practice.Guidance.InForceOn(entry.On).Consider(act, act.Standing, Before.Standing);
    }

    /// <summary>What is wrong with the day and time the entry gives.</summary>
    public IEnumerable<Problem> Dates(Recorded entry, Practice practice) =>
        (Blank with { On = entry.On, At = entry.At })
            .Check(Before, practice)
            .Where(problem => problem.Field is "on" or "at");
}
