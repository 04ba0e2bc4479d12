using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>Who may say of a worry that nothing is recorded on a child: whoever may decide a referral by the edition in force.</summary>
public static class Deciders
{
    /// <summary>Who decides it instead, as the duty says; null for somebody who may.</summary>
    public static string? InsteadOf(Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var decision = new DecideReferral { On = practice.Today, Episode = 1 };
        return Deciding
            .Against(decision, ChildRecord.New(Guid.Empty), practice)
            .FirstOrDefault(objection =>
                objection.Duty.Rule is EligibilityRule { Subject: Kith.Guidance.Subject.Actor }
            )
            ?.Duty.Says;
    }
}
