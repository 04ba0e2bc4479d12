using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Checks the managers an act names under its departures.</summary>
internal static class NamedManagers
{
    /// <summary>What is wrong with whom an act names under its departures, and with proposing it twice.</summary>
    internal static IEnumerable<Problem> Problems(
        IReadOnlyList<Objection> departed,
        Act act,
        ChildRecord record,
        Practice practice
    )
    {
        var subject = Access.Subject.Of(record);
        string? asked = null;
        foreach (var duty in departed.Select(objection => objection.Duty))
        {
            var named = act.Departures.First(one => one.DutyId == duty.Id).AuthorisedBy;
            var offered = Authorising.For(duty, practice.Actor, subject, practice.Workforce);
            var problem =
                // Otherwise anybody could write anybody's name under a departure.
                offered.All(manager => manager.Id != named)
                    ? WhomToName(duty, offered)
                : !duty.NeedsOtherHands ? null
                : named == act.NewHolder ? "Choose a manager who is not the one to lead"
                : (asked ??= named) != named ? "One manager has to agree to all of it. Choose the same one each time"
                : Again(act, record, practice);
            if (problem is not null)
                yield return new Problem($"departure-{duty.Id}", problem);
        }
    }

    private static string WhomToName(Duty duty, IReadOnlyList<Practitioner> offered) =>
        offered.Count == 0
            ? "Nobody who may agree to this works with this child now. Ask an administrator to put another manager in the lead practitioner’s line"
        : duty.NeedsOtherHands ? "Choose the manager who is to agree before this takes effect"
        : "Choose the manager who authorised not following the guidance";

    private static string? Again(Act act, ChildRecord record, Practice practice) =>
        Proposals
            .Waiting(record)
            .FirstOrDefault(one =>
                one.Recorded.By == practice.Actor.Id
                && one.Fact.ActName == act.ActName
                && one.Recorded.Episode == act.Episode
            )
            is { } waiting
            ? $"You proposed this on {Plain.Day(waiting.Recorded.On)}, and it waits for an answer. Take that back first if this is to be asked instead"
            : null;
}
