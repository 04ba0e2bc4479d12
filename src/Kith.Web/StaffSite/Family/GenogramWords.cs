using Kith.Casework.People;
using Kith.Casework.People.Genograms;

namespace Kith.Web.StaffSite.Family;

/// <summary>What the drawing of a family shows, in words.</summary>
internal static class GenogramWords
{
    /// <summary>What somebody is called.</summary>
    public static string Name(Kin person) => person.Unknown ? "somebody not known" : person.Name;

    /// <summary>How a pregnancy ended.</summary>
    public static string Ended(PregnancyEnd end) =>
        end switch
        {
            PregnancyEnd.Stillbirth => "stillborn",
            PregnancyEnd.Termination => "termination",
            _ => "miscarriage",
        };

    /// <summary>A child of a couple, or a pregnancy that ended.</summary>
    public static string Child(Kin person, Union? of) =>
        person.Ended is { } ended
            ? string.Join(
                ", ",
                new[] { person.Name, Ended(ended), person.EndedOn?.Said }.Where(word => !string.IsNullOrEmpty(word))
            )
            : $"{Name(person)}{(person.Unborn ? ", not born yet" : "")}{(of is { ByLaw: true } ? ", by adoption" : "")}{(person.DiedOn is null ? "" : ", has died")}";

    /// <summary>What two people are to each other, and how they parted; empty where nothing is recorded.</summary>
    public static string Together(Union union)
    {
        var kind = union.Couple?.Kind switch
        {
            CoupleKind.Married => "married",
            CoupleKind.CivilPartnership => "in a civil partnership",
            CoupleKind.LivingTogether => "living together",
            CoupleKind.Together => "together, in homes of their own",
            _ => union.Couple is null ? "" : "together",
        };
        return string.Join("; ", new[] { $"{kind}{Since(union)}", Parted(union) }.Where(word => word.Length > 0));
    }

    private static string Since(Union union) => union.Couple?.From is { } from ? $" since {from.Said}" : "";

    private static string Parted(Union union) =>
        union.Parted switch
        {
            Parting.None => "",
            Parting.Divorced => string.Join(
                ", ",
                new[]
                {
                    union.Couple?.Until is { } until ? $"apart since {until.Said}" : "",
                    $"divorced{Day(union.Couple?.DivorcedOn)}",
                }.Where(word => word.Length > 0)
            ),
            _ => union.Couple?.Until is { } until ? $"separated, together until {until.Said}" : "separated",
        };

    private static string Day(Casework.Record.PartDate? day) => day is { } said ? $" {said.Said}" : "";
}
