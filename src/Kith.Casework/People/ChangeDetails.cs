using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Changes who the child is known to be: birth, sex, ethnic group, disability, pupil numbers.</summary>
[ActName("change-details", "Change the child’s details")]
public sealed record ChangeDetails : Act<ChildDetailsChanged>
{
    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>What is known of the birth where the day is not: a year, an age on a day.</summary>
    public string? BornAbout { get; init; }

    /// <summary>Expected date of birth, for an unborn child.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Ethnic group, as the census codes it.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Disabilities as the census codes them; NONE when there is none.</summary>
    public IReadOnlyList<string>? Disabilities { get; init; }

    /// <summary>Unique pupil number.</summary>
    public string? Upn { get; init; }

    /// <summary>An earlier unique pupil number.</summary>
    public string? FormerUpn { get; init; }

    /// <summary>Why there is no unique pupil number.</summary>
    public string? UpnUnknown { get; init; }

    /// <summary>NHS number.</summary>
    public string? NhsNumber { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var person = record.State.Person;
        return Problem.Of(
            (person.IsUnborn && BornOn is not null, "born-on", "This child is not born yet. Record the birth instead"),
            (BornAbout is not null && BornOn is not null, "born-about", Birth.DayIsKnown),
            (BornAbout is not null && BornOn is null && person.BornOn is not null, "born-about", Birth.DayIsKnown),
            (BornAbout is not null && (person.IsUnborn || ExpectedOn is not null), "born-about", Birth.NotBorn),
            (Birth.YearOf(BornAbout) > practice.Today.Year, "born-about", Birth.Later),
            (BornOn > practice.Today, "born-on", $"{Problem.It} must be today or in the past"),
            (
                BornOn > person.DiedOn,
                "born-on",
                $"{Problem.It} must be on or before {person.DiedOn:d MMMM yyyy}, when the child died"
            )
        );
    }
}
