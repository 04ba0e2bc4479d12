using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>Which of the acts that lists lead to are somebody's own to do: by their relation to the child, and by the guidance in force.</summary>
/// <param name="viewer">Who looks.</param>
/// <param name="guidance">The rules.</param>
/// <param name="access">Which relation may record what.</param>
/// <param name="clock">Says when.</param>
public sealed class OwnActs(SignedIn viewer, GuidanceLibrary guidance, AccessRules access, AuthorityClock clock)
{
    private readonly Dictionary<(string, string, string?), bool> _asked = [];

    /// <summary>True when the act is theirs, as far as can be said before its page is filled in.</summary>
    /// <param name="act">The act.</param>
    /// <param name="answer">How they stand to the child.</param>
    /// <param name="stage">The stage at which the child is.</param>
    /// <param name="lead">The user who leads; null for nobody.</param>
    public bool Has(string act, Answer? answer, string? stage, string? lead) =>
        answer is not null
        && answer.Allowed
        && answer.May(act, access)
        && IsForPost(act, stage ?? Kith.Casework.Stages.Beginning, lead);

    // The same for every child at a stage with this lead, and a list has few of them.
    private bool IsForPost(string act, string stage, string? lead)
    {
        if (_asked.TryGetValue((act, stage, lead), out var known))
            return known;
        var holder = viewer.Workforce.Find(lead);
        var standing = new Standing(
            Episode: 1,
            stage,
            viewer.Person,
            holder,
            viewer.Workforce.SupervisorOf(holder),
            clock.Today
        );
        return _asked[(act, stage, lead)] = guidance
            .InForceOn(clock.Today)
            .Consider(Acts.Blank(act, clock.Today, 1), standing, [])
            .All(objection =>
                objection.Duty.Rule is not (ApprovalRule or EligibilityRule { Subject: Kith.Guidance.Subject.Actor })
            );
    }
}
