using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Agrees a child in need plan with the family, written and agreed in one.</summary>
/// <remarks>It stays for what was recorded by it. Nobody does it any more: a plan is drafted by one person and approved by another.</remarks>
[ActName("agree-child-in-need-plan", "Agree a child in need plan", Instead = "draft-child-in-need-plan")]
public sealed record AgreeChildInNeedPlan : WrittenPlan<ChildInNeedPlanAgreed>;
