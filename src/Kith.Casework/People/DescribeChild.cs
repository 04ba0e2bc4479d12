using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records language, communication, school and doctor, and who the child is where that is to be known.</summary>
[ActName("describe-child", "Record what to know when meeting the child")]
public sealed record DescribeChild : Act<ChildDescribed>
{
    /// <summary>First language.</summary>
    public string? Language { get; init; }

    /// <summary>True when an interpreter is needed.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>How the child communicates.</summary>
    public string? Communication { get; init; }

    /// <summary>School or nursery.</summary>
    public string? School { get; init; }

    /// <summary>Family doctor.</summary>
    public string? Gp { get; init; }

    /// <summary>Religion; or that they prefer not to say.</summary>
    public string? Religion { get; init; }

    /// <summary>How the child describes their gender.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether the child may stay here; or that they prefer not to say.</summary>
    public string? Immigration { get; init; }

    /// <summary>Sexual orientation, where the child wants it known; or that they prefer not to say.</summary>
    public string? Orientation { get; init; }

    /// <summary>Numbers by which others know the child.</summary>
    public Rows<NumberHeld>? Numbers { get; init; }

    /// <summary>Names beside the one the child goes by.</summary>
    public Rows<NameHeld>? Names { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.DiedOn is null
            ? null
            : "The child has died, and nobody will meet the child. What is wrong on the record is corrected in the story.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Interpreter is null
                    && Numbers is not { Count: > 0 }
                    && Names is not { Count: > 0 }
                    && new[] { Language, Communication, School, Gp, Religion, Gender, Immigration, Orientation }.All(
                        IsBlank
                    ),
                "language",
                "Enter at least one answer"
            )
        );
}
