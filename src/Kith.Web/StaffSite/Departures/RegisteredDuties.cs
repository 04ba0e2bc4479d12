using Kith.Casework.Forms;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The duties as the register needs them: what they say, where they belong, and what shows that they applied.</summary>
public sealed class RegisteredDuties(GuidanceLibrary guidance, FormLibrary forms)
{
    /// <summary>A duty as the latest rules that have it say it; null when none does.</summary>
    public Duty? Find(string id) =>
        guidance
            .Timeline.Reverse()
            .Select(period => period.Book.Duties.GetValueOrDefault(id))
            .FirstOrDefault(duty => duty is not null);

    /// <summary>What a duty says; its name where no rules have it any more.</summary>
    public string Says(string id) => Find(id)?.Says ?? id.Replace('-', ' ');

    /// <summary>The part of the work a duty belongs to; empty where no rules have it any more.</summary>
    public string StageOf(string id) => Find(id)?.Stage ?? "";

    /// <summary>How sure we are of a duty; empty where no rules have it any more.</summary>
    public string SurenessOf(string id) => Find(id) is { } duty ? Say.Sureness(duty) : "";

    /// <summary>Every duty that belongs to a part of the work, under any rules.</summary>
    public IReadOnlyList<string> AllAt(string stage) =>
        [
            .. guidance
                .Timeline.SelectMany(period => period.Book.Duties.Keys)
                .Distinct()
                .Where(id => StageOf(id) == stage),
        ];

    /// <summary>The facts that the acts a duty governs leave: each is one time it applied. Empty for a clock, which counts its own runs.</summary>
    public IReadOnlyList<string> FactsOf(string id) =>
        Find(id)?.Rule switch
        {
            EligibilityRule who => Left(who.Acts),
            ApprovalRule approval => Left(approval.By),
            GateRule gate => Left(gate.Before),
            _ => [],
        };

    /// <summary>The fact that sends the work for which a duty asks approval; none for any other duty.</summary>
    public IEnumerable<string> SentBy(string id) => Find(id)?.Rule is ApprovalRule approval ? [approval.Of] : [];

    /// <summary>True for a duty whose clocks are counted.</summary>
    public bool IsClock(string id) => Find(id)?.Rule is ClockRule;

    private List<string> Left(IReadOnlyList<string> acts) =>
        [.. forms.All.Where(form => acts.Contains(form.Act)).Select(form => form.Records).Distinct()];
}
