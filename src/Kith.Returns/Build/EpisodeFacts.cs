using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Import;

namespace Kith.Returns.Build;

/// <summary>The facts of one CINdetails, each with the group it belongs to.</summary>
/// <param name="referral">The referral that began it, or that another authority told us of a plan of its own.</param>
internal sealed class EpisodeFacts(Recorded referral)
{
    private readonly List<Recorded> _reports = [];

    public Recorded Referral => referral;

    public Recorded? Decision { get; private set; }

    public Recorded? Closure { get; private set; }

    public Groups<AssessmentFacts> Assessments { get; } = new();

    public Groups<PlanFacts> Plans { get; } = new();

    public Groups<EnquiryFacts> Enquiries { get; } = new();

    public Groups<ProtectionFacts> ProtectionPlans { get; } = new();

    public List<Recorded> Conferences { get; } = [];

    public List<Recorded> PreProceedings { get; } = [];

    /// <summary>What was recorded here of the work before court, and the meetings of the family, in order.</summary>
    public List<Recorded> BeforeCourt { get; } = [];

    public bool HasWork =>
        Assessments.Any || Plans.Any || Enquiries.Any || ProtectionPlans.Any || Conferences.Count > 0;

    /// <summary>What a return said came of the referral: the latest by a day, or the first after it.</summary>
    public Recorded? ReportedBy(DateOnly day) =>
        _reports.FindLast(report => report.On <= day) ?? _reports.Find(report => report.On > day);

    /// <summary>
    /// The parts of one episode of the record. A referral that needed no further action stands by itself when another came
    /// while the episode was open.
    /// </summary>
    public static IReadOnlyList<EpisodeFacts> In(IReadOnlyList<Recorded> facts, Notes notes)
    {
        List<EpisodeFacts> parts = [];
        var inOrder = facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Version).ToList();
        // Being told of a child with a plan elsewhere is a referral by the authority that tells us.
        foreach (
            var fact in inOrder.Where(fact => fact.Fact is ReferralReceived or TransferInNotified or ReferralDecided)
        )
            if (
                fact.Fact is (ReferralReceived or TransferInNotified)
                && (parts.Count == 0 || parts[^1].EndedAtTheFrontDoor)
            )
                parts.Add(new EpisodeFacts(fact));
            else if (fact.Fact is ReferralDecided && parts.Count > 0)
                parts[^1].Decision = fact;
        if (parts.Count == 0)
        {
            WithoutReferral(inOrder, notes);
            return [];
        }
        var sorting = new Sorting(parts[^1], notes);
        foreach (var fact in inOrder)
            sorting.Begin(fact);
        foreach (var fact in inOrder)
            sorting.Add(fact);
        parts[^1].StandAside();
        return parts;
    }

    public void Close(Recorded closure) => Closure = closure;

    public void Report(Recorded report) => _reports.Add(report);

    public bool EndedAtTheFrontDoor =>
        Decision?.Fact
            is ReferralDecided
            {
                Decision: ReferralDecision.NoFurtherAction
                    or ReferralDecision.AdviceAndInformation
                    or ReferralDecision.AnotherAuthority
                    or ReferralDecision.EarlyHelp
            };

    // Support of a disabled child goes on beside protection. The census has one plan at a time, and takes that of protection.
    private void StandAside() => Plans.Replace(plan => plan.IsSupport ? plan.Around(ProtectionPlans.All) : [plan]);

    private static void WithoutReferral(List<Recorded> facts, Notes notes)
    {
        var work = facts.Find(fact =>
            fact.Fact is Kith.Casework.ChildInNeed.AssessmentStarted or EnquiryStarted or ProtectionPlanStarted
        );
        if (work is not null)
            notes.Warn(
                "Episode",
                work.On,
                "There is work under section 17 or 47, but no referral that it follows from.",
                work.Version
            );
        else
            notes.Add(
                "Episode",
                facts[0].On,
                "It has no referral: contacts and early help are not part of the return.",
                facts[0].Version
            );
    }
}

/// <summary>The groups of one kind within an episode, in the order they began.</summary>
internal sealed class Groups<T>
    where T : GroupFacts
{
    private List<T> _all = [];

    public IReadOnlyList<T> All => _all;

    public bool Any => _all.Count > 0;

    public void Begin(T group) => _all.Add(group);

    public void Replace(Func<T, IEnumerable<T>> with) => _all = [.. _all.SelectMany(with)];

    /// <summary>The group that a fact carries on or ends; null when there is none.</summary>
    /// <param name="fact">The fact. Where it names the day the group began, that decides; else it is the latest one.</param>
    /// <param name="takes">Whether a group can still take it.</param>
    public T? Of(Recorded fact, Predicate<T> takes) =>
        fact.Fact.BegunOn is { } day
            ? _all.Find(group => group.Started.On == day && takes(group))
                ?? _all.FindLast(group => group.Started.On == day)
            : _all.FindLast(group => group.Started.On <= fact.On && takes(group)) ?? _all.FindLast(takes);
}

/// <summary>A group of a return, and the fact that began it.</summary>
internal abstract class GroupFacts(Recorded started)
{
    public Recorded Started { get; } = started;
}

/// <summary>An assessment.</summary>
internal sealed class AssessmentFacts(Recorded started) : GroupFacts(started)
{
    public Recorded? Reviewed { get; set; }
    public Recorded? Submitted { get; set; }
    public Recorded? Authorised { get; set; }
}

/// <summary>A child in need plan.</summary>
internal sealed class PlanFacts(Recorded started) : GroupFacts(started)
{
    public Recorded? Ended { get; set; }

    /// <summary>True for the plan of a pathway, which gives way to no other on the record.</summary>
    public bool IsSupport => Started.Fact is PathwayFact { Pathway: not null };

    /// <summary>What is left of it where protection plans run.</summary>
    public IEnumerable<PlanFacts> Around(IReadOnlyList<ProtectionFacts> protection)
    {
        var from = Started;
        foreach (var plan in protection.OrderBy(plan => plan.Started.On))
        {
            if (plan.Ended?.On <= from.On || Ended?.On <= plan.Started.On)
                continue;
            if (from.On < plan.Started.On)
                yield return new PlanFacts(from) { Ended = plan.Started };
            if (plan.Ended is not { } over || Ended?.On <= over.On)
                yield break;
            from = over;
        }
        yield return new PlanFacts(from) { Ended = Ended };
    }
}

/// <summary>An enquiry under section 47.</summary>
internal sealed class EnquiryFacts(Recorded started) : GroupFacts(started)
{
    /// <summary>The strategy discussion that decided on it; null when none is on the record.</summary>
    public Recorded? Discussion { get; set; }
    public Recorded? Concluded { get; set; }
    public Recorded? Conference { get; set; }
    public List<Recorded> Reports { get; } = [];

    public bool IsImported => ReturnSource.IsReturn(Started.Source);

    /// <summary>The day the census takes for the start.</summary>
    public DateOnly StartedOn => Discussion?.On ?? Started.On;
}

/// <summary>A child protection plan.</summary>
internal sealed class ProtectionFacts(Recorded started) : GroupFacts(started)
{
    public Recorded? Ended { get; set; }
    public List<Recorded> Reviews { get; } = [];

    /// <summary>What gave the category since: reviews and returns.</summary>
    public List<Recorded> Categories { get; } = [];
}
