using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Returns.Cin;
using Kith.Returns.Import;

namespace Kith.Returns.Build;

/// <summary>One CINdetails: whether it belongs in the return, and what of it.</summary>
internal sealed class EpisodeBuilding(EpisodeFacts episode, CensusPeriod period, Notes notes, bool provisional)
{
    // What the census has of a child who moves here with a plan: another authority told us, of abuse or neglect.
    private static readonly ReferralReceived ByAuthority = new("5C", PrimaryNeed: "N1");

    private static readonly CollectionYear PreProceedingsSince = new(2027);

    /// <summary>The episode; null when it does not belong in the return.</summary>
    public CinEpisode? Build(int position)
    {
        var flag = NoFurtherAction();
        if (WhyNot(flag.Value) is { } why)
        {
            notes.Add("Referral", episode.Referral.On, why, episode.Referral.Version);
            return null;
        }
        var built = new CinEpisode(position, episode.Referral.Version, 1);
        var referral = episode.Referral.Fact as ReferralReceived ?? ByAuthority;
        built.ReferralDate = ReturnValues.Day(episode.Referral);
        built.ReferralSource = ReturnValues.Text(referral.Source, episode.Referral);
        built.PrimaryNeed = PrimaryNeed(referral);
        built.NoFurtherAction = flag;
        Close(built);
        if (flag.Value == true)
            LeaveWorkOut();
        else
            new GroupBuilding(episode, period, notes).Fill(built);
        if (provisional && period.Year >= PreProceedingsSince)
            AddPreProceedings(built);
        return built;
    }

    private string? WhyNot(bool? noFurtherAction) =>
        episode.Referral.On > period.Reference ? "It came after the last day of the return."
        : episode.Closure?.On < period.Start ? "It was closed before the year of the return began."
        : noFurtherAction == true && episode.Referral.On < period.ReferralLine
            ? "It needed no further action, and came before the year of the return."
        : null;

    private Field<bool> NoFurtherAction()
    {
        if (episode.Decision is { } decision && decision.On <= period.Reference)
            return ReturnValues.Flag(episode.EndedAtTheFrontDoor, decision);
        if (episode.ReportedBy(period.Reference) is { } report)
            return ReturnValues.Flag(((ReferralOutcomeReported)report.Fact).NoFurtherAction, report);
        // A referral of our own that waits for its decision has not been closed at the front door. What an imported return
        // left out stays out.
        return ReturnSource.IsReturn(episode.Referral.Source) ? default : ReturnValues.Flag(false, episode.Referral);
    }

    private Field PrimaryNeed(ReferralReceived referral) =>
        episode.Decision is { Fact: ReferralDecided { PrimaryNeed: { } need } } decision
        && decision.On <= period.Reference
            ? ReturnValues.Text(need, decision)
            : ReturnValues.Text(referral.PrimaryNeed, episode.Referral);

    private void Close(CinEpisode built)
    {
        if (episode.Closure is not { } closure)
            return;
        if (closure.On > period.Reference)
        {
            notes.Add(
                "Closure",
                closure.On,
                "It came after the last day of the return, so the episode goes in as open.",
                closure.Version
            );
            return;
        }
        built.ClosureDate = ReturnValues.Day(closure);
        built.ReasonForClosure = ReturnValues.Text(((EpisodeClosed)closure.Fact).Reason, closure);
    }

    private void LeaveWorkOut()
    {
        const string why =
            "The referral was decided as needing no further action, yet work followed from it. Correct the decision, or the entry.";
        IEnumerable<(string What, Recorded Fact)> work =
        [
            .. episode.Assessments.All.Select(group => ("Assessment", group.Started)),
            .. episode.Plans.All.Select(group => ("Child in need plan", group.Started)),
            .. episode.Enquiries.All.Select(group => ("Section 47 enquiry", group.Started)),
            .. episode.ProtectionPlans.All.Select(group => ("Child protection plan", group.Started)),
            .. episode.Conferences.Select(conference => ("Initial conference", conference)),
        ];
        foreach (var (what, fact) in work.Where(item => item.Fact.On <= period.Reference))
            notes.Warn(what, fact.On, why, fact.Version);
    }

    private void AddPreProceedings(CinEpisode built)
    {
        var known = episode
            .PreProceedings.Where(report => report.On <= period.Reference)
            .GroupBy(report => report.Fact.BegunOn)
            .SelectMany(same => same.Where(report => report.On == same.Max(other => other.On)))
            .OrderBy(report => report.Fact.BegunOn ?? DateOnly.MaxValue)
            .ThenBy(report => report.Version);
        foreach (var report in known)
            built.PreProceedings.Add(PreProceedingsBuilding.Of(report, built.PreProceedings.Count + 1));
        foreach (var work in BeforeCourtWork.In(episode.BeforeCourt.Where(fact => fact.On <= period.Reference)))
            if (!built.PreProceedings.Exists(known => known.Start.Value == work.Began.On))
                built.PreProceedings.Add(work.Built(built.PreProceedings.Count + 1, notes));
    }
}
