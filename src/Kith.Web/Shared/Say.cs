using System.Globalization;
using Kith.Casework;
using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.Shared;

/// <summary>How dates, ages and limits are said on every page.</summary>
public static class Say
{
    // What the names of editions begin with, and what the law and other guidance is called.
    private const string Editions = "wt-";
    private const string Law = "law";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string ShortDate(DateOnly day) => day.ToString("d MMM yyyy", British);

    public static string DayAndDate(DateOnly day) => day.ToString("dddd d MMMM", British);

    public static string Moment(DateTimeOffset moment) =>
        AuthorityClock.Local(moment).ToString("d MMMM yyyy 'at' HH:mm", British);

    public static string Time(DateTimeOffset moment) => AuthorityClock.Local(moment).ToString("HH:mm", British);

    /// <summary>A child's age for a list: it stops on the day of death, and before the birth it is the day expected.</summary>
    public static string AgeOf(DateOnly? born, DateOnly? expected, DateOnly? died, DateOnly today) =>
        (born, died) switch
        {
            ({ } from, { } until) => $"died {ShortDate(until)}, {Age(from, until)} old",
            (null, { } until) => $"died {ShortDate(until)}",
            ({ } from, null) => Age(from, today),
            _ => expected is { } due ? $"expected {ShortDate(due)}" : "not known",
        };

    /// <summary>An age in the unit a practitioner would use: days, weeks, months under two, then years.</summary>
    public static string Age(DateOnly born, DateOnly on)
    {
        var days = on.DayNumber - born.DayNumber;
        var months = ((on.Year - born.Year) * 12) + on.Month - born.Month - (on.Day < born.Day ? 1 : 0);
        return days switch
        {
            < 0 => "not yet born",
            < 14 => Many(days, "day"),
            < 60 => Many(days / 7, "week"),
            _ when months < 24 => Many(months, "month"),
            _ => Many(months / 12, "year"),
        };
    }

    /// <summary>"today", "tomorrow", "in 3 days", "5 days ago".</summary>
    public static string Away(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 0 and var days => $"in {days} days",
            var days => $"{-days} days ago",
        };

    public static string Many(int count, string thing) =>
        count == 1 ? $"1 {thing}" : $"{count.ToString(British)} {thing}s";

    /// <summary>How much a list holds; of one that is counted only so far, that it holds more.</summary>
    public static string Count<T>(Paged<T> list) =>
        $"{(list.IsMore ? "more than " : "")}{list.Count.ToString(British)}";

    /// <summary>The same with what it holds.</summary>
    public static string Many<T>(Paged<T> list, string thing) =>
        $"{(list.IsMore ? "more than " : "")}{Many(list.Count, thing)}";

    /// <summary>The same of what has a plural of its own.</summary>
    public static string Many<T>(Paged<T> list, string one, string many) =>
        list.Count == 1 ? $"1 {one}" : $"{Count(list)} {many}";

    /// <summary>The same of children.</summary>
    public static string Children<T>(Paged<T> list) => $"{(list.IsMore ? "more than " : "")}{Children(list.Count)}";

    public static string Children(int count) => count == 1 ? "1 child" : $"{count.ToString(British)} children";

    /// <summary>In what role somebody works with a child, after their name.</summary>
    public static string Role(InvolvementRole role) =>
        role switch
        {
            InvolvementRole.Lead => "lead practitioner",
            InvolvementRole.Supervisor => "oversees",
            InvolvementRole.Chair => "conference chair",
            InvolvementRole.ReferralHandler => "looks after it until somebody leads",
            InvolvementRole.CoWorker => "co-worker",
            InvolvementRole.DutyCover => "covers for the lead practitioner",
            InvolvementRole.SocialCareOfficer => "designated social care officer",
            InvolvementRole.Challenged => "asked to answer a challenge",
            InvolvementRole.Emergency => "opened the record in an emergency",
            _ => "partner agency",
        };

    /// <summary>A stage or another part of the work as people say it.</summary>
    public static string Stage(string? stage) =>
        stage switch
        {
            null or "" => "No open episode",
            "pre-birth" => "Before birth",
            "extra-familial-harm" => "Harm outside the home",
            "looked-after-interface" => "Looked after children",
            "cross-cutting" => "In all work",
            // The other parts of the work are called in the files what people call them.
            _ => Stages.TitleOf(stage) ?? Sentence(stage),
        };

    /// <summary>Where a case is, in a few words: what goes on, what is to begin, or what is over.</summary>
    public static string Position(string? position) =>
        position switch
        {
            Positions.AssessmentToStart => "Assessment to start",
            Positions.AssessmentToApprove => "Assessment to approve",
            Positions.AssessmentDone => "Assessment done",
            Positions.NeedPlanToAgree => "A child in need plan has to be agreed",
            Positions.NeedPlanToApprove => "Child in need plan to approve",
            Positions.SupportPlanToApprove => "Support plan to approve",
            Positions.EarlyHelpToStart => "Early help to start",
            Positions.EarlyHelpEnded => "Early help has ended",
            Positions.DiscussionToHold => "Strategy discussion to hold",
            Positions.EnquiryToStart => "Section 47 enquiry to start",
            Positions.ConferenceToHold => "Child protection conference to hold",
            Positions.ProtectionPlanToStart => "Child protection plan to start",
            Positions.ProtectionPlanToEnd => "Child protection plan to end",
            Positions.PlanEnded => "The plan has ended",
            Positions.NextToDecide => "What comes next has to be decided",
            _ => Stage(position),
        };

    /// <summary>A name of the files as words: "rapid-review" as "Rapid review".</summary>
    public static string Sentence(string name) =>
        name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    /// <summary>An edition or protocol as people say it.</summary>
    public static string Origin(string origin) =>
        origin.StartsWith(Editions, StringComparison.Ordinal) ? $"Working Together {origin[3..].Replace('-', ' ')}"
        : origin == "law" ? "The law and other guidance"
        : "Local protocol";

    /// <summary>How strongly a duty binds, in a word.</summary>
    public static string Force(Force force) =>
        force switch
        {
            Kith.Guidance.Force.Must => "must",
            Kith.Guidance.Force.Should => "should",
            _ => "may",
        };

    /// <summary>Where a duty comes from, in a line.</summary>
    public static string Citation(Duty duty)
    {
        var cites = duty.Cites;
        var place = cites.Statute ?? Origin(duty.Origin);
        var chapter = cites.Chapter is { } number ? $", chapter {number.ToString(British)}" : "";
        var paragraph = cites.Paragraph is { Length: > 0 } text ? $", {text}" : "";
        return $"{place}{chapter}{paragraph}";
    }

    /// <summary>How sure we are of a duty, in a word or two: it stands wherever the duty does.</summary>
    public static string Sureness(Duty duty) =>
        duty.Origin == Law || duty.Origin.StartsWith(Editions, StringComparison.Ordinal)
            ? Sureness(duty.Confidence)
            : "our own rule";

    /// <summary>How sure we are of what an edition says, or of its silence.</summary>
    public static string Sureness(Confidence confidence) =>
        confidence == Confidence.Confirmed ? "confirmed" : "unverified";

    /// <summary>Words and colour for something due. Red only for what is late: a wall of red drives work, it does not help it.</summary>
    public static (string Text, TagColour Colour) Due(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            < 0 and var days => ($"{Many(-days, "day")} late", TagColour.Red),
            0 => ("Due today", TagColour.Orange),
            1 => ("Due tomorrow", TagColour.Orange),
            <= 7 and var days => ($"Due in {days} days", TagColour.Yellow),
            var days => ($"Due in {days} days", TagColour.Grey),
        };
}
