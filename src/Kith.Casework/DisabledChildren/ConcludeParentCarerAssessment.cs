using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Concludes the assessment of a parent carer, with the three decisions that section 17ZF of the Children Act 1989 asks for.</summary>
[ActName("conclude-parent-carer-assessment", "Conclude the parent carer’s assessment", Place = 97)]
public sealed record ConcludeParentCarerAssessment : Act<ParentCarerAssessmentConcluded>
{
    /// <summary>Whose: the version of the entry that started it; null where one alone goes on.</summary>
    public int? Assessment { get; init; }

    /// <summary>Whether it is right for the parent to care, or to go on caring, and why.</summary>
    public string? Caring { get; init; }

    /// <summary>How the parent is.</summary>
    public string? WellBeing { get; init; }

    /// <summary>What this means for the disabled child and the other children.</summary>
    public string? Welfare { get; init; }

    /// <summary>Whether the parent has needs for support; null until said.</summary>
    public bool? NeedsSupport { get; init; }

    /// <summary>Whether services under section 17 could meet them; null where there are none.</summary>
    public bool? CouldBeMet { get; init; }

    /// <summary>Whether they will be given; null where there are none.</summary>
    public bool? WillBeGiven { get; init; }

    /// <summary>Why, and what is given instead where nothing is.</summary>
    public string? Reasons { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.DisabledChildren.IsAssessing ? null : "No parent carer’s assessment is going on.";

    public override bool IsAwaited(Episode episode) => episode.DisabledChildren.IsAssessing;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var meant = Meant(record);
        return
        [
            .. Problem.Of((meant is null, "assessment", "Choose which parent’s assessment it is, of those that go on")),
            .. NotBefore(meant?.StartedOn, "when the assessment started"),
        ];
    }

    protected override ParentCarerAssessmentConcluded Carries(
        ChildRecord record,
        Episode? episode,
        Practice practice
    ) => Answered(record) with { Assessment = Assessment ?? Meant(record)?.Number };

    private CarerAssessment? Meant(ChildRecord record) =>
        record.State.Episode(Episode)?.DisabledChildren.Meant(Assessment);
}
