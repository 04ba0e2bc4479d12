using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;
using Subject = Kith.Casework.Access.Subject;

namespace Kith.Casework.Record;

/// <summary>Which manager answers for what another person does: who may be named, who answers in their place, who approves.</summary>
/// <remarks>One rule for departures, proposals and approvals: the nearest in the line of the lead, then of the author, who may.</remarks>
public static class Authorising
{
    // Enough to find somebody; a longer list is not read.
    private const int MostNamed = 3;

    /// <summary>The managers who may be named under a departure from a duty, the nearest first; empty when there is nobody.</summary>
    /// <param name="duty">The duty; null for any that is departed from at once.</param>
    /// <param name="author">Who departs.</param>
    /// <param name="subject">What access asks of the child: whoever is named will be asked on that child's record.</param>
    /// <param name="workforce">Who works here.</param>
    public static IReadOnlyList<Practitioner> For(Duty? duty, Practitioner author, Subject subject, Workforce workforce)
    {
        List<Practitioner> fit =
        [
            .. Nearest(subject, [author.Id], workforce).Where(person => Fits(person, duty, author)),
        ];
        List<Practitioner> here = fit.FindAll(person => MayRecord(person, subject, workforce));
        List<Practitioner> line = here.FindAll(person =>
            person.Id == author.Id
            || workforce.IsAbove(person, author)
            || workforce.IsAbove(person, workforce.Find(subject.Lead))
        );
        return line.Count > 0 ? line
            : here.Count > 0 || duty?.NeedsOtherHands == true ? here
            : fit;
    }

    /// <summary>Who is to approve a piece of work: the lead where they may, else the nearest above; null when nobody may.</summary>
    /// <param name="duty">The duty that asks for the approval.</param>
    /// <param name="author">The user who sent the work.</param>
    /// <param name="subject">What access asks of the child.</param>
    /// <param name="workforce">Who works here.</param>
    public static Practitioner? Approver(Duty duty, string author, Subject subject, Workforce workforce) =>
        Able(duty.Rule, author, subject, workforce).FirstOrDefault();

    /// <summary>A sentence that says who here may do what a duty of separate hands keeps from somebody.</summary>
    internal static Objection Pointing(Objection objection, string? author, ChildRecord record, Practice practice)
    {
        if (!objection.Duty.NeedsOtherHands || objection.Duty.Rule is GateRule)
            return objection;
        string[] able =
        [
            .. Able(objection.Duty.Rule, author, Subject.Of(record), practice.Workforce)
                .Where(person => person.Id != practice.Actor.Id)
                .Take(MostNamed)
                .Select(person => person.Name),
        ];
        return objection with
        {
            Because =
                able.Length > 0
                    ? $"{objection.Because} Here that is {Plain.Or(able)}."
                    : $"{objection.Because} Nobody who may do it works with this child now. Ask your manager to find somebody, or an administrator to put another manager in the lead practitioner’s line.",
        };
    }

    /// <summary>Who answers now for what a manager was asked: the one named as long as they may, else the nearest who may; never the author.</summary>
    internal static Practitioner? InPlaceOf(
        string named,
        string author,
        Subject subject,
        Workforce workforce,
        Func<Practitioner, bool> may
    ) =>
        workforce.Find(named) is { } manager && may(manager)
            ? manager
            : Nearest(subject, [named, author], workforce).FirstOrDefault(person => person.Id != author && may(person));

    /// <summary>True when somebody may agree, as another pair of hands, to departing from a duty.</summary>
    internal static bool Agrees(Practitioner person, Duty duty) =>
        IsManagerHere(person)
        && (
            duty.Rule switch
            {
                ApprovalRule rule => rule.Who,
                EligibilityRule rule => rule.Who,
                _ => [],
            }
        )
            is var who
        // A manager is never a conference chair, and a gate names nobody: then a social worker in management it is.
        && (who.Any(person.Has) || person.Has(Qualities.PracticeSupervisor) && !who.Any(IsOfManagers));

    /// <summary>True when somebody may record on the child.</summary>
    internal static bool MayRecord(Practitioner person, Subject subject, Workforce workforce) =>
        Seeing.Decide(person, subject, Purpose.Record, workforce).Allowed;

    private static IEnumerable<Practitioner> Able(Rule rule, string? author, Subject subject, Workforce workforce)
    {
        var (who, notAuthor) = rule switch
        {
            ApprovalRule approval => (approval.Who, approval.NotAuthor),
            EligibilityRule eligibility => (eligibility.Who, false),
            _ => ([], false),
        };
        var lead = workforce.Find(subject.Lead);
        return Nearest(subject, author is null ? [] : [author], workforce)
            .Prepend(lead)
            .OfType<Practitioner>()
            .Distinct()
            .Where(person =>
                !person.HasLeft
                && who.Any(person.Has)
                && !(notAuthor && person.Id == author)
                && MayRecord(person, subject, workforce)
            );
    }

    private static bool Fits(Practitioner person, Duty? duty, Practitioner author) =>
        duty?.NeedsOtherHands == true ? person.Id != author.Id && Agrees(person, duty) : IsManagerHere(person);

    private static bool IsManagerHere(Practitioner person) => !person.HasLeft && person.Has(Qualities.Manager);

    private static bool IsOfManagers(string quality) =>
        quality
            is Qualities.Manager
                or Qualities.PracticeSupervisor
                or Qualities.SocialWorker
                or Qualities.Practitioner
                or Qualities.LocalAuthority;

    // The line of the lead, then those of the others, then everybody else.
    private static IEnumerable<Practitioner> Nearest(Subject subject, string[] others, Workforce workforce) =>
        others
            .Prepend(subject.Lead)
            .SelectMany(user => workforce.Above(workforce.Find(user)))
            .Concat(workforce.Current)
            .DistinctBy(person => person.Id);
}
