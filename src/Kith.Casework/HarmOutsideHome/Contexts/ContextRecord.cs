using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>What is recorded of a place, a group or a person of concern, in order, and what it adds up to.</summary>
public sealed class ContextRecord
{
    private ContextRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        List<Disruption> disruption = [];
        foreach (var recorded in facts)
            switch (recorded.Fact)
            {
                case ContextDescribed described:
                    Now = described;
                    Since ??= recorded.On;
                    break;
                case DisruptionAgreed agreed:
                    ReviewOn = agreed.ReviewOn ?? ReviewOn;
                    disruption.AddRange(agreed.Actions.Select(action => new Disruption(action, recorded.On)));
                    break;
                case DisruptionActionEnded ended
                    when disruption.FindIndex(one => one.Action.Id == ended.Action) is >= 0 and var at:
                    disruption[at] = disruption[at] with { EndedOn = recorded.On, CameOfIt = ended.What };
                    break;
                case ContextReviewed reviewed:
                    ReviewOn = reviewed.ReviewOn;
                    break;
                case ContextClosed:
                    (ClosedOn, ReviewOn) = (recorded.On, null);
                    break;
                case ContextReopened:
                    ClosedOn = null;
                    break;
                case ContextTold told:
                    Telling = new ContextTelling(told, recorded.On, recorded.By);
                    break;
                case ContextTellingTakenUp taken when Telling is { } open:
                    Telling = open with { Taken = taken, TakenOn = recorded.On, TakenBy = recorded.By };
                    break;
            }
        Disruption = disruption;
    }

    /// <summary>The place, group or person.</summary>
    public Guid Id { get; }

    /// <summary>Every fact, in the order written.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>How many there are: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>What it is, as it was said last; null where nothing is recorded.</summary>
    public ContextDescribed? Now { get; }

    /// <summary>The day on which the record begins; null where there is none.</summary>
    public DateOnly? Since { get; }

    /// <summary>What was told to those who keep these records, where the stream is of that; null for a record.</summary>
    public ContextTelling? Telling { get; }

    /// <summary>Everything that was agreed to stop the harm, in the order agreed.</summary>
    public IReadOnlyList<Disruption> Disruption { get; }

    /// <summary>What of it is not done.</summary>
    public IEnumerable<PlanAction> OpenActions =>
        Disruption.Where(one => one.EndedOn is null).Select(one => one.Action);

    /// <summary>When it is looked at again; null where no day is set.</summary>
    public DateOnly? ReviewOn { get; }

    /// <summary>Since when it is of concern no more; null while it is.</summary>
    public DateOnly? ClosedOn { get; }

    /// <summary>The next day on which something is to be done; null where none is set.</summary>
    public DateOnly? NextOn =>
        ClosedOn is not null ? null : OpenActions.Select(action => action.By).Append(ReviewOn).Min();

    /// <summary>A record from its facts in the order written.</summary>
    public static ContextRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts);

    /// <summary>The record with more facts.</summary>
    public ContextRecord With(IEnumerable<Recorded> more) => new(Id, [.. Facts, .. more]);
}

/// <summary>Something that was agreed to stop the harm of a place, a group or a person.</summary>
/// <param name="Action">What, by whom, by when.</param>
/// <param name="AgreedOn">When it was agreed.</param>
/// <param name="EndedOn">When it was done, or needed no more; null while it is to be done.</param>
/// <param name="CameOfIt">What came of it; null while nothing has.</param>
public sealed record Disruption(
    PlanAction Action,
    DateOnly AgreedOn,
    DateOnly? EndedOn = null,
    string? CameOfIt = null
);
