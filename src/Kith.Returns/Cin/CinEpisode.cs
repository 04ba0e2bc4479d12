namespace Kith.Returns.Cin;

/// <summary>One <c>CINdetails</c>: from a referral to its closure.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class CinEpisode(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>CINreferralDate: start of the episode.</summary>
    public Field<DateOnly> ReferralDate { get; set; }

    /// <summary>ReferralSource: who referred.</summary>
    public Field ReferralSource { get; set; }

    /// <summary>PrimaryNeedCode.</summary>
    public Field PrimaryNeed { get; set; }

    /// <summary>CINclosureDate: end of the episode; absent while open.</summary>
    public Field<DateOnly> ClosureDate { get; set; }

    /// <summary>ReasonForClosure.</summary>
    public Field ReasonForClosure { get; set; }

    /// <summary>DateOfInitialCPC on the episode itself: a conference with no enquiry here, such as a transfer in.</summary>
    public Field<DateOnly> ConferenceDate { get; set; }

    /// <summary>ReferralNFA: true when the referral needed no further action.</summary>
    public Field<bool> NoFurtherAction { get; set; }

    /// <summary>Assessments.</summary>
    public List<CinAssessment> Assessments { get; } = [];

    /// <summary>CINPlanDates.</summary>
    public List<CinPlan> Plans { get; } = [];

    /// <summary>Section47 enquiries.</summary>
    public List<Section47Group> Enquiries { get; } = [];

    /// <summary>ChildProtectionPlans.</summary>
    public List<ProtectionPlan> ProtectionPlans { get; } = [];

    /// <summary>PreProceedingsandFGDM: from 2026-27, provisional.</summary>
    public List<PreProceedings> PreProceedings { get; } = [];
}
