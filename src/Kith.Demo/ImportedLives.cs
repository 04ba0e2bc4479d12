using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>
/// Gives imported children names, families, homes, workers and work, all made up and marked so. What the return says is
/// not touched: its days stay as they are.
/// </summary>
internal sealed class ImportedLives(Workforce workforce, MadeUp madeUp, Words words, StoryDays days, DateTimeOffset at)
{
    // The personas' team has its stories; the imported children are with the others.
    private static readonly string[] Teams = ["Family Help West", "Family Help North", "Family Help South"];
    private const string DisabledChildren = "Disabled Children's Team";

    private readonly IReadOnlyList<Practitioner> _workers =
    [
        .. workforce.Current.Where(person =>
            person.Details.Post == Post.Practitioner && Teams.Append(DisabledChildren).Contains(person.Details.Team)
        ),
    ];

    /// <summary>Who the children are, and what was done with them. What was done follows on who they are.</summary>
    public IEnumerable<(ToldAct Person, ToldAct? Work)> Of(IReadOnlyList<ChildRecord> imported)
    {
        foreach (var household in Household.Of(imported))
        foreach (var (child, facts) in household.People(madeUp, days.Today))
        {
            var person = Act("person", ToldAct.Source, child, facts);
            var named = person.After(0);
            var work = named
                .State.Episodes.SelectMany(episode => Work(named, episode))
                .OrderBy(fact => fact.On)
                .ToList();
            yield return (
                person,
                work.Count == 0 ? null : Act("work", LeadOf(named, named.State.Latest!).Id, named, work)
            );
        }
    }

    private IReadOnlyList<Dated> Work(ChildRecord record, Episode episode) =>
        episode.FrontDoor.ReferredOn is null
            ? []
            : new ImportedEpisode(record, episode, LeadOf(record, episode), days, words).Facts();

    /// <summary>Who led: a social worker where there were enquiries or a child protection plan, for that is not for a protocol to widen.</summary>
    private Practitioner LeadOf(ChildRecord record, Episode episode)
    {
        var protection = episode.Protection.EnquiryStartedOn is not null || episode.Protection.Plan is not null;
        var team = record.State.Person.IsDisabled && !protection ? [DisabledChildren] : Teams;
        List<Practitioner> could =
        [
            .. _workers.Where(person => team.Contains(person.Details.Team) && (!protection || person.IsSocialWorker)),
        ];
        return Chance.Of($"lead {record.Id} {episode.Number}").ListItem(could);
    }

    private ToldAct Act(string what, string actor, ChildRecord child, IReadOnlyList<Dated> facts) =>
        new(
            Chance.Id($"{what} {child.Id}"),
            "demonstration",
            actor,
            at,
            $"demonstration/{what}/{child.Id:N}",
            [(child, facts)]
        );
}
