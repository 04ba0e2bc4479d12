using Kith.Casework.Record;

namespace Kith.Casework.Allegations;

/// <summary>What is recorded of an allegation, in order, and what it adds up to.</summary>
public sealed class AllegationRecord
{
    private AllegationRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        List<AllegationAction> open = [];
        foreach (var recorded in facts)
            switch (recorded.Fact)
            {
                case AllegationReceived received:
                    (Received, Learned) = (received, recorded);
                    break;
                case AllegationReported:
                    Reported ??= recorded;
                    break;
                case AllegationConsidered considered:
                    Considered = considered;
                    break;
                case AllegationDiscussed discussed:
                    ReviewOn = discussed.ReviewOn ?? ReviewOn;
                    open.AddRange(discussed.Actions ?? []);
                    break;
                case AllegationActionEnded ended:
                    open.RemoveAll(action => action.Id == ended.Action);
                    break;
                case AllegationReviewed reviewed:
                    ReviewOn = reviewed.ReviewOn;
                    break;
                case AccusedWorkDecided decided:
                    Work = decided;
                    break;
                case AllegationConcluded concluded:
                    Concluded = concluded;
                    break;
                case AllegationClosed:
                    (ClosedOn, ReviewOn) = (recorded.On, null);
                    break;
                case AllegationReopened:
                    ClosedOn = null;
                    break;
            }
        OpenActions = open;
    }

    /// <summary>The allegation.</summary>
    public Guid Id { get; }

    /// <summary>Every fact, in the order written.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>How many there are: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>What was received; null where nothing is recorded.</summary>
    public AllegationReceived? Received { get; }

    /// <summary>When somebody learned of it.</summary>
    public Recorded? Learned { get; }

    /// <summary>When the designated officer was told.</summary>
    public Recorded? Reported { get; }

    /// <summary>What a designated officer decided on it at the last; null while none has.</summary>
    public AllegationConsidered? Considered { get; }

    /// <summary>What was asked of somebody and is not done.</summary>
    public IReadOnlyList<AllegationAction> OpenActions { get; }

    /// <summary>What becomes of the work of whoever is accused; null while nobody said.</summary>
    public AccusedWorkDecided? Work { get; }

    /// <summary>What was found; null while nothing is.</summary>
    public AllegationConcluded? Concluded { get; }

    /// <summary>When it is looked at again; null where no day is set.</summary>
    public DateOnly? ReviewOn { get; }

    /// <summary>Since when nothing more is done about it; null while something is.</summary>
    public DateOnly? ClosedOn { get; }

    /// <summary>The next day on which something is to be done; null where none is set.</summary>
    public DateOnly? NextOn =>
        ClosedOn is not null ? null : OpenActions.Select(action => action.By).Append(ReviewOn).Min();

    /// <summary>A record from its facts in the order written.</summary>
    public static AllegationRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts);

    /// <summary>The record with more facts.</summary>
    public AllegationRecord With(IEnumerable<Recorded> more) => new(Id, [.. Facts, .. more]);
}
