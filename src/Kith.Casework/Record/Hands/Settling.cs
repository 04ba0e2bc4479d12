using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;
using Subject = Kith.Casework.Access.Subject;

namespace Kith.Casework.Record;

/// <summary>What stands on a departure that a manager did not agree to: whose it is to settle, and who may say that it is settled.</summary>
public static class Settling
{
    /// <summary>Those who have to see to it: the lead and the nearest supervisor who work here and may record; where there are none, whoever would answer it.</summary>
    /// <param name="named">The manager named under the departure, by user.</param>
    /// <param name="departedBy">The user who departed.</param>
    /// <param name="subject">What access asks of the child.</param>
    /// <param name="workforce">Who works here.</param>
    public static IReadOnlyList<Practitioner> Owners(
        string named,
        string departedBy,
        Subject subject,
        Workforce workforce
    )
    {
        var lead = workforce.Find(subject.Lead);
        Practitioner?[] both =
        [
            Able(lead),
            workforce.Above(lead).Select(Able).FirstOrDefault(above => above is not null),
        ];
        Practitioner[] owners = [.. both.OfType<Practitioner>()];
        return owners.Length > 0 ? owners
            : Departing.AskedOf(named, departedBy, subject, workforce) is { } answers ? [answers]
            : [];

        Practitioner? Able(Practitioner? person) =>
            person is not null && Authorising.MayRecord(person, subject, workforce) ? person : null;
    }

    /// <summary>Why somebody may not say that a departure was settled in this way; null when they may.</summary>
    /// <remarks>What the record shows, anybody who records on it may say. What it does not show, a manager says.</remarks>
    internal static string? Against(Settlement how, Departed refused, ChildRecord record, Practice practice) =>
        how switch
        {
            Settlement.Kept => MayKeep(practice.Actor, refused, practice.Workforce)
                ? null
                : $"Only a manager above {practice.Workforce.Find(refused.Answer!.By)?.Name ?? refused.Answer.By} can let it stand, and never the person who did not follow the guidance",
            _ when IsOtherManager(practice.Actor, refused) => null,
            Settlement.PutRight when !IsCorrected(refused, record) =>
                "Nothing of that entry has been corrected since it was not agreed to. Correct it in the story first, or ask your manager to say that it was put right",
            Settlement.DoneAgain when !IsDoneAgain(refused, record) =>
                "It has not been recorded again since it was not agreed to. Record it again first, or ask your manager to say that it was done",
            _ => null,
        };

    private static bool IsOtherManager(Practitioner person, Departed refused) =>
        person.Has(Qualities.Manager) && person.Id != refused.Recorded.By;

    // Where nobody stands above whoever did not agree, another manager may, and at last they themselves.
    private static bool MayKeep(Practitioner person, Departed refused, Workforce workforce)
    {
        var above = workforce
            .Above(workforce.Find(refused.Answer!.By))
            .Where(one => workforce.IsManager(one.Id))
            .ToList();
        return IsOtherManager(person, refused) && (above.Count == 0 || above.Exists(one => one.Id == person.Id));
    }

    private static bool IsCorrected(Departed refused, ChildRecord record)
    {
        var entries = record.Facts.Where(fact => fact.ActId == refused.Recorded.ActId).Select(fact => fact.Version);
        return record
            .Facts.Skip(refused.Answer!.Version)
            .Select(fact => fact.Fact)
            .OfType<FactCorrected>()
            .Any(correction => entries.Contains(correction.Corrects));
    }

    private static bool IsDoneAgain(Departed refused, ChildRecord record) =>
        refused.Fact.ActName != RecordDeparture.Name
        && record.Standing.Any(fact =>
            fact.Version > refused.Answer!.Version
            && fact.ActName == refused.Fact.ActName
            && fact.Fact is not (DepartureProposed or DepartureRecorded)
        );
}
