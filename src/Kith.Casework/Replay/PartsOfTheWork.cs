using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>
/// The parts of the work that editions have duties for and that are no stage of the journey, such as family networks: a case comes to
/// one by something that no stage of the journey has a duty for. An application to the court opens the offer to the family; an
/// assessment, at which every edition reminds of much, opens nothing but the assessment.
/// </summary>
internal sealed class PartsOfTheWork
{
    // No duty of it is about an act of its own: they are all about what is done for any child, and apply to one who is expected.
    private const string BeforeBirth = "pre-birth";

    private readonly IReadOnlyList<Duty> _duties;
    private readonly HashSet<string> _ofTheJourney;

    private PartsOfTheWork(IReadOnlyList<Duty> duties) =>
        (_duties, _ofTheJourney) = (
            [.. duties.Where(duty => !IsOfTheJourney(duty))],
            [.. duties.Where(IsOfTheJourney).SelectMany(duty => BegunBy(duty.Rule).Concat(EndedBy(duty.Rule)))]
        );

    /// <summary>The parts that any of several editions has duties for.</summary>
    /// <param name="editions">The editions.</param>
    public static PartsOfTheWork In(IEnumerable<Edition> editions) =>
        new([.. editions.SelectMany(edition => edition.Duties.Values)]);

    /// <summary>The parts that a case has come to.</summary>
    /// <param name="record">The record.</param>
    public IEnumerable<string> Of(ChildRecord record)
    {
        var done = Done(record);
        return _duties
            .Where(duty => BegunBy(duty.Rule).Any(done.Contains))
            .Select(duty => duty.Stage)
            .Concat(record.Standing.Any(entry => entry.Detail("expected-on") is not null) ? [BeforeBirth] : [])
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The duties of those parts that say what something that was done has to contain, by their ids.</summary>
    /// <param name="record">The record.</param>
    public IReadOnlySet<string> AskedFor(ChildRecord record)
    {
        var done = Done(record);
        return _duties
            .Where(duty => duty.Rule is ContentRule content && done.Contains(content.Of))
            .Select(duty => duty.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<string> Done(ChildRecord record) =>
        [
            .. record
                .Standing.Select(NamesOf)
                .Where(names => !names.Any(_ofTheJourney.Contains))
                .SelectMany(names => names),
        ];

    // What was imported says of itself only what came of it.
    private static IReadOnlyList<string> NamesOf(Recorded entry) =>
        entry.LeftBy is { } act && Acts.TypeOf(act) is not null
            ? [entry.FactName, act]
            : [entry.FactName, .. Acts.Leaving(entry.FactName)];

    private static bool IsOfTheJourney(Duty duty) => Stages.Names.Contains(duty.Stage);

    private static IEnumerable<string> BegunBy(Rule rule) =>
        rule switch
        {
            ClockRule clock => FactsOf(clock.From),
            EligibilityRule who => who.Acts,
            ApprovalRule approval => [approval.Of, .. approval.By],
            GateRule gate => [.. gate.Before, .. FactsOf(gate.Needs), .. FactsOf(gate.Once)],
            PromptRule prompt => [.. prompt.At, .. FactsOf(prompt.After)],
            ContentRule content => [content.Of],
            _ => [],
        };

    private static IEnumerable<string> EndedBy(Rule rule) =>
        rule switch
        {
            ClockRule clock => [.. FactsOf(clock.Until), .. FactsOf(clock.StopsOn)],
            ApprovalRule approval => approval.SettledBy,
            PromptRule prompt => FactsOf(prompt.Until),
            _ => [],
        };

    private static IEnumerable<string> FactsOf(IEnumerable<FactMatch> matches) => matches.Select(match => match.Fact);
}
