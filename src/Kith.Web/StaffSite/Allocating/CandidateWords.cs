using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Family;

namespace Kith.Web.StaffSite.Allocating;

/// <summary>What a case asks for, and what of it somebody brings or lacks, in words to compare by.</summary>
/// <param name="forms">The forms, for the names of codes.</param>
/// <param name="names">What the children of the family are called.</param>
/// <param name="given">The children who are given together.</param>
/// <param name="days">The calendar.</param>
/// <param name="today">The day.</param>
public sealed class CandidateWords(
    FormLibrary forms,
    FamilyNames names,
    IReadOnlyList<ChildRecord> given,
    WorkingDays days,
    DateOnly today
)
{
    // The question of a form that offers the codes of a list, and what is said before one.
    private static readonly Dictionary<string, (string Act, string Field, string Before)> Lists = new(
        StringComparer.Ordinal
    )
    {
        ["need"] = ("decide-referral", "primary-need", "Main need: "),
        ["disability"] = ("register-child", "disabilities", "Disability: "),
        ["assessment-factors"] = ("submit-assessment", "factors", ""),
        ["help-needs"] = ("assess-early-help", "child-needs", ""),
        ["early-help-groups"] = ("open-early-help", "groups", ""),
        ["harm-outside"] = ("assess-harm-outside-home", "harms", ""),
        ["abuse-category"] = ("start-child-protection-plan", "category", "Category of abuse: "),
    };

    /// <summary>A need, with whose it is and since when it is known; null for a code that says there is none.</summary>
    public string? Need(CodedNeed need)
    {
        if (need.List == CodedNeed.Circumstances)
            return $"Not born yet{Of(need)}";
        var (act, field, before) = Lists[need.List];
        var option = forms.For(act).Find(field)?.Told.Options.FirstOrDefault(one => one.Value == need.Code);
        return option?.StandsAlone == true
            ? null
            : $"{before}{forms.Say(act, field, need.Code)}{Of(need)}{(need.On is { } on ? $", {Say.ShortDate(on)}" : "")}";
    }

    /// <summary>Needs in one sentence, each once.</summary>
    public string Needs(IEnumerable<CodedNeed> needs) =>
        string.Join("; ", needs.Select(Need).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>What somebody brings of what is asked for.</summary>
    public IReadOnlyList<string> Matches(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return
        [
            .. candidate.Holds.Select(asked => asked.Competence.Says),
            .. candidate.Speaks.Select(language => $"Speaks {language}"),
            .. Known(candidate)
                .GroupBy(one => How(one.How), one => one.Child, StringComparer.Ordinal)
                .Select(same => $"Knows {names.Of(same)}: {same.Key}"),
            .. candidate is { AtMost: { } most, IsOver: false } && !candidate.HoldsItNow
                ? [$"Has room for {Say.Children(most - candidate.Load)}"]
                : Array.Empty<string>(),
        ];
    }

    /// <summary>What is missing, and what stands against it.</summary>
    public IReadOnlyList<string> Missing(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return
        [
            .. candidate.Misses.Count > 0
                ? [$"Not recorded: {string.Join("; ", candidate.Misses.Select(asked => asked.Competence.Says))}"]
                : Array.Empty<string>(),
            .. candidate.DoesNotSpeak.Select(language => $"{language}: an interpreter is needed"),
            .. candidate.Away is { } away ? [$"Away {Days(away)}"] : Array.Empty<string>(),
            .. candidate.AwayAhead is { } ahead ? [$"Will be away {Days(ahead)}"] : Array.Empty<string>(),
            .. candidate is { IsOver: true, AtMost: { } most }
                ?
                [
                    $"{(candidate.HoldsItNow ? "Leads" : "Would lead")} {Say.Children(candidate.WouldLead)}, {candidate.WouldLead - most} more than {most}",
                ]
                : Array.Empty<string>(),
        ];
    }

    // The child is the first of those who are given together.
    private IEnumerable<(Guid Child, Involvement How)> Known(Candidate candidate) =>
        candidate.Worked is { } worked
            ? candidate.WorkedWithFamily.Prepend((given[0].Id, worked))
            : candidate.WorkedWithFamily;

    private string How(Involvement worked) =>
        $"{Say.Role(worked.Role)} {(worked.LastDay is { } last && last < today ? $"until {Say.ShortDate(last)}" : $"since {Say.ShortDate(worked.From)}")}";

    private string Days(PractitionerAway away) =>
        away.Until is { } until
            ? $"from {Say.ShortDate(away.From)} until {Say.ShortDate(until)}, {Say.Many(days.Between(away.From, until) + (days.IsWorkingDay(away.From) ? 1 : 0), "working day")}"
            : $"from {Say.ShortDate(away.From)}, nobody knows until when";

    private string Of(CodedNeed need) =>
        need.Whose is { } whose ? $" ({whose})"
        : given.Count > 1 ? $" ({names.Of(need.Child)})"
        : "";
}
