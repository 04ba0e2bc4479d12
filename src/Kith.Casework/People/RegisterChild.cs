using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Opens a record for a child, born or unborn. What is not known stays out.</summary>
[ActName("register-child", "Open a record for a child")]
[AlsoLeaves(typeof(ChildNamed))]
public sealed record RegisterChild : Act<ChildRegistered>
{
    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>What the child likes to be called.</summary>
    public string? KnownAs { get; init; }

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

    /// <summary>The day on which the child died; null for a child who lives.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>The authority’s own number for the child; null to have one made.</summary>
    public string? Number { get; init; }

    /// <summary>Unique pupil number.</summary>
    public string? Upn { get; init; }

    /// <summary>An earlier unique pupil number.</summary>
    public string? FormerUpn { get; init; }

    /// <summary>Why there is no unique pupil number: UN1 to UN7.</summary>
    public string? UpnUnknown { get; init; }

    /// <summary>NHS number.</summary>
    public string? NhsNumber { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewRecord;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Registered is null ? null : "This child has a record already.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(Given) && !IsBlank(Family) && ExpectedOn is null, "given", "Enter the child’s first name"),
            (
                BornOn > practice.Today,
                "born-on",
                $"{Problem.It} must be today or in the past. For an unborn child enter the expected date"
            ),
            (
                BornOn is not null && ExpectedOn is not null,
                "expected-on",
                "Enter a date of birth or an expected date, not both"
            ),
            (BornAbout is not null && BornOn is not null, "born-about", Birth.DayIsKnown),
            (BornAbout is not null && ExpectedOn is not null, "born-about", Birth.NotBorn),
            (Birth.YearOf(BornAbout) > practice.Today.Year, "born-about", Birth.Later),
            (DiedOn > practice.Today || DiedOn < BornOn, "died-on", "Enter a day from the child’s birth until today")
        );

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Answered(record) with
        {
            Number = Number ?? MadeFrom(record.Id),
        };
        // One name is a name.
        if (!IsBlank(Given) || !IsBlank(Family))
            yield return new ChildNamed(Given: Given ?? "Baby", Family: Family ?? "", KnownAs: KnownAs);
    }

    /// <summary>The number of a child to whom nobody gave one.</summary>
    // Ten hexadecimal digits of a random id: short enough to read out, and no two children of an authority share them.
    public static string MadeFrom(Guid id) => $"K{id.ToString("N").ToUpperInvariant()[^10..]}";
}
