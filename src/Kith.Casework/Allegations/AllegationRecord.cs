using Kith.Casework.Record;

namespace Kith.Casework.Allegations;

/// <summary>What is recorded of an allegation, in order, and what it adds up to.</summary>
public sealed class AllegationRecord
{
    private AllegationRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        foreach (var recorded in facts)
            switch (recorded.Fact)
            {
                case AllegationReceived received:
                    (Received, Learned) = (received, recorded);
                    break;
                case AllegationReported:
                    Reported ??= recorded;
                    break;
            }
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

    /// <summary>A record from its facts in the order written.</summary>
    public static AllegationRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts);

    /// <summary>The record with more facts.</summary>
    public AllegationRecord With(IEnumerable<Recorded> more) => new(Id, [.. Facts, .. more]);
}
