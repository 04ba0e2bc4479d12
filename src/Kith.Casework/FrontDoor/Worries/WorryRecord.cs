using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>What is recorded of a worry that was sent, in order, and what it adds up to.</summary>
public sealed class WorryRecord
{
    /// <summary>Who acts where nobody has signed in: no user name can be written so.</summary>
    public const string Anybody = "(anybody)";

    private WorryRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        Dictionary<string, Recorded> screened = new(StringComparer.Ordinal);
        foreach (var recorded in facts)
            switch (recorded.Fact)
            {
                case WorrySent sent:
                    (Sent, Arrived) = (sent, recorded);
                    break;
                case WorryTakenOn taken:
                    Owner = taken.Owner;
                    break;
                case WorryScreened decided:
                    screened[decided.Child] = recorded;
                    break;
            }
        Screened = screened;
    }

    /// <summary>The worry.</summary>
    public Guid Id { get; }

    /// <summary>Every fact, in the order written.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>How many there are: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>What was sent; null where nothing is recorded.</summary>
    public WorrySent? Sent { get; }

    /// <summary>When it arrived.</summary>
    public Recorded? Arrived { get; }

    /// <summary>Who looks after it; null for nobody.</summary>
    public string? Owner { get; }

    /// <summary>What was decided for each child, by the child's row.</summary>
    public IReadOnlyDictionary<string, Recorded> Screened { get; }

    /// <summary>The children for whom nothing is decided yet.</summary>
    public IEnumerable<WorryChild> Waiting => (Sent?.Children ?? []).Where(child => !Screened.ContainsKey(child.Id));

    /// <summary>A record from its facts in the order written.</summary>
    public static WorryRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts);

    /// <summary>The record with more facts.</summary>
    public WorryRecord With(IEnumerable<Recorded> more) => new(Id, [.. Facts, .. more]);
}
