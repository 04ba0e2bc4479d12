using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>One CINdetails: referral, outcome and closure here, the groups within it in <see cref="GroupMapping"/>.</summary>
internal sealed class EpisodeMapping(ChildMapping mapping, CinEpisode episode)
{
    public void Map()
    {
        var taking = new GroupImport(mapping, episode);
        if (taking.WrongStart(episode.ReferralDate, "referral date") is { } wrong)
        {
            mapping.RejectWith(episode, wrong);
            return;
        }
        var referredOn = taking.Day(Element.ReferralDate, episode.ReferralDate)!.Value;
        mapping.ReferredOn.Add(referredOn);
        var number = mapping.ReferredOn.Count;
        MapReferral(taking, referredOn, number);
        if (referredOn < mapping.Source.FirstDay)
            mapping.NotKnownBefore(episode, number);
        MapClosure(taking, referredOn, number);
        new GroupMapping(mapping, number).Map(episode);
    }

    private void MapReferral(GroupImport taking, DateOnly referredOn, int number)
    {
        var referral = new ReferralReceived(
            taking.Code(Element.ReferralSource, "REFERRAL_SOURCE", episode.ReferralSource),
            PrimaryNeed: taking.Code(Element.PrimaryNeed, "PRIMARY_NEED", episode.PrimaryNeed)
        )
        {
            Episode = number,
        };
        taking.Add(referral, referredOn, Element.ReferralDate, Element.ReferralSource, Element.PrimaryNeed);
        if (taking.Flag(Element.NoFurtherAction, episode.NoFurtherAction) is { } none)
        {
            var outcome = new ReferralOutcomeReported(none) { Episode = number };
            taking.Add(outcome, mapping.Source.ReferenceDate, Element.NoFurtherAction);
        }
        if (taking.Day(Element.EpisodeConference, episode.ConferenceDate) is { } heldOn)
            taking.Add(new InitialConferenceHeld(null) { Episode = number }, heldOn, Element.EpisodeConference);
    }

    private void MapClosure(GroupImport taking, DateOnly referredOn, int number)
    {
        if (taking.Day(Element.ClosureDate, episode.ClosureDate, referredOn) is { } closedOn)
        {
            var reason = taking.Code(Element.ReasonForClosure, "REASON_FOR_CLOSURE", episode.ReasonForClosure);
            var closed = new EpisodeClosed(reason, null) { Episode = number };
            taking.Add(closed, closedOn, Element.ClosureDate, Element.ReasonForClosure);
        }
        else if (episode.ReasonForClosure.Given)
        {
            const string why = "There is no closure date that could be used, so the reason has nothing to belong to.";
            taking.Refuse(Element.ReasonForClosure, episode.ReasonForClosure, why);
        }
    }
}
