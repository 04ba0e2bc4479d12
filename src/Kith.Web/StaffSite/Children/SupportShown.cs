using Kith.Casework;
using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Children;

/// <summary>The support of a disabled child, as the first page of a record shows it.</summary>
/// <param name="Criteria">How the last assessment answered each criterion for help; empty while none did.</param>
/// <param name="FinishedOn">When that was; null while none did.</param>
/// <param name="IsAuthorised">True once a manager has authorised it.</param>
/// <param name="Duties">What the law gives, as last gone through.</param>
public sealed record SupportShown(
    IReadOnlyList<CriterionAnswer> Criteria,
    DateOnly? FinishedOn,
    bool IsAuthorised,
    IReadOnlyList<SupportDuty> Duties
)
{
    /// <summary>That of a record's open episode; null where it is not on the pathway.</summary>
    public static SupportShown? Of(ChildRecord record)
    {
        if (record.State.Open is not { Pathway: Stages.DisabledChildSupport } episode)
            return null;
        var assessment = episode.ChildInNeed.Assessment;
        return new SupportShown(
            assessment?.Submitted?.Criteria ?? [],
            assessment?.SubmittedOn,
            assessment?.AuthorisedOn is not null,
            episode.DisabledChildren.Duties ?? []
        );
    }
}
