using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.PartnerSite;

/// <summary>
/// Records what an agency says of the actions that it took on: that it does them, what is done, and why not. Its own people say so on the
/// partners' site, or it is written for them.
/// </summary>
[ActName("answer-actions", "Record what an agency says of its actions")]
public sealed record AnswerActions : OnPartner<ActionsAnswered>
{
    /// <summary>What they say of each action.</summary>
    public Rows<ActionAnswer>? Answers { get; init; }

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question == "answers"
            ?
            [
                .. PartnerGrant
                    .In(record)
                    .Where(grant => Missing(grant) is null)
                    .SelectMany(grant => OwnActions.Of(record, grant))
                    .DistinctBy(action => action.Id)
                    .Select(action => new ActionAnswer(action.Id, action.Said())),
            ]
            : null;

    protected override string None => "No agency is asked what came of its actions.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant is { Stands: true, ForActions: true }
            ? null
            : "They are not asked what came of actions. Choose somebody who is";
    }

    protected override IEnumerable<Problem> CheckOf(ChildRecord record, PartnerGrant grant)
    {
        var own = OwnActions.Of(record, grant).Select(action => action.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, row) in (Answers ?? []).Index())
        {
            if (row.Said is not null && !own.Contains(row.Id))
                yield return Of(row, place, "said", "This is not an action of theirs. Leave it blank");
            if (row.Said is ActionSaid.Partly or ActionSaid.Cannot && IsBlank(row.Why))
                yield return Of(row, place, "why", "Say why");
        }
        if (Answers is not null && Answers.All(row => row.Said is null))
            yield return new Problem("answers", "Say what came of one action at least");
    }

    protected override ActionsAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!;
        var asked = grant.Fact;
        var own = OwnActions.Of(record, grant).ToDictionary(action => action.Id);
        List<ActionAnswer> said = [];
        foreach (var row in Answers!)
            if (row.Said is not null)
                said.Add(row with { Action = own[row.Id].Said() });
        return Answered(record) with { Answers = [.. said], Name = asked.Name, Agency = asked.Agency };
    }

    private static Problem Of(ActionAnswer row, int place, string cell, string message) =>
        new($"answers:{row.Id}.{cell}", $"Action {place + 1}: {message}") { Row = place + 1 };
}
