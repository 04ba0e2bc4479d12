using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>Modules 1 and 2: who the child is.</summary>
internal static class PersonBuilding
{
    private static readonly CollectionYear SexSince = new(2025);

    public static void Fill(CinChild child, Recorded registered, ChildRecord record, CensusPeriod period)
    {
        var changed = record.Standing.LastOrDefault(fact =>
            fact.Fact is ChildDetailsChanged && !IsOlder(fact, registered)
        );
        var known = changed?.Fact is ChildDetailsChanged details
            ? details.After((ChildRegistered)registered.Fact)
            : (ChildRegistered)registered.Fact;
        var died = record.Standing.LastOrDefault(fact => fact.Fact is ChildDied && fact.On <= period.Reference);
        var born = record.Standing.LastOrDefault(fact => fact.Fact is ChildBorn && fact.On <= period.Reference);
        child.Id = ReturnValues.Text(known.Number, registered);
        child.Upn = ReturnValues.Text(known.Upn, registered);
        child.FormerUpn = ReturnValues.Text(known.FormerUpn, registered);
        child.UpnUnknown = ReturnValues.Text(known.UpnUnknown, registered);
        // A birth takes the place of the date that was expected.
        child.BirthDate = born is null ? ReturnValues.Day(known.BornOn, registered) : ReturnValues.Day(born);
        child.ExpectedBirthDate = born is null ? ReturnValues.Day(known.ExpectedOn, registered) : default;
        child.DeathDate = died is null
            ? ReturnValues.Day(known.DiedOn > period.Reference ? null : known.DiedOn, registered)
            : ReturnValues.Day(died);
        if (period.Year < SexSince)
            child.GenderCurrent = ReturnValues.Text(known.Gender, registered);
        else
            child.Sex = ReturnValues.Text(
                CodeOf(SexOf(born, changed) ?? known.Sex ?? Unborn(known, born)),
                born ?? registered
            );
        child.Ethnicity = ReturnValues.Text(known.Ethnicity, registered);
        foreach (var disability in known.Disabilities ?? [])
            child.Disabilities.Add(ReturnValues.Text(disability, registered));
    }

    // What is known from now on holds for every return made from now on, and what a later return said after that.
    private static bool IsOlder(Recorded changed, Recorded registered) => changed.Version < registered.Version;

    // Of the birth and a later change, what was written last.
    private static Sex? SexOf(Recorded? born, Recorded? changed) =>
        changed?.Version > born?.Version ? null : (born?.Fact as ChildBorn)?.Sex;

    private static Sex? Unborn(ChildRegistered known, Recorded? born) =>
        born is null && known is { BornOn: null, ExpectedOn: not null } ? Sex.Unknown : null;

    private static string? CodeOf(Sex? sex) =>
        sex switch
        {
            Sex.Male => "M",
            Sex.Female => "F",
            Sex.Unknown => "U",
            _ => null,
        };
}
