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
        var known = (ChildRegistered)registered.Fact;
        var born = record.Standing.LastOrDefault(fact => fact.Fact is ChildBorn && fact.On <= period.Reference);
        child.Id = Written.Text(known.Number, registered);
        child.Upn = Written.Text(known.Upn, registered);
        child.FormerUpn = Written.Text(known.FormerUpn, registered);
        child.UpnUnknown = Written.Text(known.UpnUnknown, registered);
        // A birth takes the place of the date that was expected.
        child.BirthDate = born is null ? Written.Day(known.BornOn, registered) : Written.Day(born);
        child.ExpectedBirthDate = born is null ? Written.Day(known.ExpectedOn, registered) : default;
        child.DeathDate = Written.Day(known.DiedOn > period.Reference ? null : known.DiedOn, registered);
        if (period.Year < SexSince)
            child.GenderCurrent = Written.Text(known.Gender, registered);
        else
            child.Sex = Written.Text(
                CodeOf((born?.Fact as ChildBorn)?.Sex ?? known.Sex ?? Unborn(known, born)),
                born ?? registered
            );
        child.Ethnicity = Written.Text(known.Ethnicity, registered);
        foreach (var disability in known.Disabilities ?? [])
            child.Disabilities.Add(Written.Text(disability, registered));
    }

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
