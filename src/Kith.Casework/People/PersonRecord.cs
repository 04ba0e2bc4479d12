using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What is recorded of somebody in a person's own stream: the facts as written, and who they are by them.</summary>
public sealed class PersonRecord
{
    private PersonRecord(Guid id, IReadOnlyList<Recorded> facts, IReadOnlyList<Recorded> standing) =>
        (Id, Facts, Standing) = (id, facts, standing);

    /// <summary>The person.</summary>
    public Guid Id { get; }

    /// <summary>Every fact ever written, in the order written, corrections included.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>The facts that stand, in the order first written.</summary>
    public IReadOnlyList<Recorded> Standing { get; }

    /// <summary>Who they are; null while nothing is recorded.</summary>
    public Identity? Identity => field ??= Identity.Of(Standing);

    /// <summary>How many facts were written: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>A record from its facts in the order written.</summary>
    public static PersonRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts, Correcting.Apply(facts));

    /// <summary>The record with more facts.</summary>
    public PersonRecord With(IEnumerable<Recorded> more) => From(Id, [.. Facts, .. more]);
}

/// <summary>Who somebody is, by all that is recorded of them.</summary>
/// <param name="Now">What is known now.</param>
/// <param name="Since">From which day it is known.</param>
/// <param name="Earlier">Names they went by before that nobody says any more, the latest first.</param>
public sealed record Identity(PersonDescribed Now, DateOnly Since, IReadOnlyList<NameHeld> Earlier)
{
    /// <summary>Every name they have or had: the one they go by first.</summary>
    public IReadOnlyList<NameHeld> Names =>
        [.. (Now.Names ?? []).OrderBy(name => (name.Kind ?? NameKind.Used) == NameKind.Used ? 0 : 1), .. Earlier];

    /// <summary>How they are shown.</summary>
    public string DisplayName => Names is [var first, ..] ? first.Said : "Name not known";

    internal static Identity? Of(IReadOnlyList<Recorded> facts)
    {
        Identity? now = null;
        foreach (var recorded in facts)
        {
            if (recorded.Fact is PersonDescribed described)
            {
                var names = described.Names ?? [];
                NameHeld[] held = [.. now?.Names ?? []];
                now = new Identity(
                    described,
                    recorded.On,
                    [
                        .. held.Where(name => names.All(other => other.Said != name.Said))
                            .Select(Former)
                            .DistinctBy(name => name.Said),
                    ]
                );
            }
        }
        return now;
    }

    private static NameHeld Former(NameHeld name) =>
        (name.Kind ?? NameKind.Used) == NameKind.Used ? name with { Kind = NameKind.Former } : name;
}
