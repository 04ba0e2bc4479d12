using Kith.Casework.People.ParentSupports;
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

    /// <summary>The record that is kept instead of this second one of the person; null where it was not merged, or was taken apart again.</summary>
    public Guid? MergedInto =>
        Standing.LastOrDefault(recorded => recorded.Fact is PersonMerged or PersonSeparated)?.Fact
            is PersonMerged merged
            ? merged.Kept
            : null;

    /// <summary>The second records of the person that are merged into this one, in the order merged.</summary>
    public IReadOnlyList<Guid> Joined =>
        field ??= Standing.Aggregate(
            (IReadOnlyList<Guid>)[],
            (joined, recorded) =>
                recorded.Fact switch
                {
                    PersonJoined one => [.. joined.Where(id => id != one.Second), one.Second],
                    PersonParted one => [.. joined.Where(id => id != one.Second)],
                    _ => joined,
                }
        );

    /// <summary>The pregnancies that ended, as they are known now.</summary>
    public IReadOnlyList<EndedPregnancy> Pregnancies =>
        field ??= [
            .. (
                Standing.LastOrDefault(recorded => recorded.Fact is PregnanciesTold)?.Fact as PregnanciesTold
            )?.Pregnancies
                ?? [],
        ];

    /// <summary>The support they were offered in their own right at the last; null where none was.</summary>
    public ParentSupport? Support => field ??= ParentSupport.In(Standing);

    /// <summary>How they are shown; null where nobody said.</summary>
    public string? Name => Identity?.DisplayName ?? Support?.Offered.Name;

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

    /// <summary>One person by several records: what the latest says, and of what it leaves out what the others say. Nothing that warns is left out.</summary>
    /// <param name="records">The records, the one that is kept first: it says how they are called.</param>
    internal static Identity? Together(IReadOnlyList<PersonRecord> records)
    {
        Identity[] all = [.. records.Select(record => record.Identity).OfType<Identity>()];
        if (all.Length < 2)
            return all.FirstOrDefault();
        PersonDescribed[] said = [.. all.OrderByDescending(one => one.Since).Select(one => one.Now)];
        return new Identity(
            said.Aggregate(Filled) with
            {
                Names =
                [
                    .. all[0].Now.Names ?? [],
                    .. all.Skip(1)
                        .SelectMany(one => one.Now.Names ?? [])
                        .Where(name => (all[0].Now.Names ?? []).All(known => known.Said != name.Said))
                        .Select(name => Also(name))
                        .DistinctBy(name => name.Said),
                ],
                Numbers = said.Any(one => one.Numbers is { Count: > 0 })
                    ? [.. said.SelectMany(one => one.Numbers ?? []).DistinctBy(one => (one.Number, one.Of))]
                    : null,
                Telephone = Both(said, one => one.Telephone, ", "),
                Email = Both(said, one => one.Email, ", "),
                Contacting = Both(said, one => one.Contacting, "; "),
                Communication = Both(said, one => one.Communication, "; "),
                Needs = Both(said, one => one.Needs, "; "),
            },
            all.Max(one => one.Since),
            [.. all.SelectMany(one => one.Earlier).DistinctBy(name => name.Said)]
        );
    }

    private static PersonDescribed Filled(PersonDescribed one, PersonDescribed other) =>
        one with
        {
            BornOn = one.BornOn ?? other.BornOn,
            BornAbout = one.BornAbout ?? other.BornAbout,
            DiedOn = one.DiedOn ?? other.DiedOn,
            Sex = one.Sex ?? other.Sex,
            Ethnicity = one.Ethnicity ?? other.Ethnicity,
            Religion = one.Religion ?? other.Religion,
            Language = one.Language ?? other.Language,
            Interpreter = one.Interpreter == true ? true : other.Interpreter ?? one.Interpreter,
            SaidBy = one.SaidBy ?? other.SaidBy,
            NhsNumber = one.NhsNumber ?? other.NhsNumber,
            Gender = one.Gender ?? other.Gender,
            Immigration = one.Immigration ?? other.Immigration,
            Finances = one.Finances ?? other.Finances,
            Education = one.Education ?? other.Education,
            Orientation = one.Orientation ?? other.Orientation,
            Disabilities = one.Disabilities ?? other.Disabilities,
        };

    private static string? Both(PersonDescribed[] said, Func<PersonDescribed, string?> what, string between) =>
        string.Join(
            between,
            said.Select(what).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.OrdinalIgnoreCase)
        )
            is { Length: > 0 } all
            ? all
            : null;

    // They go by one name: that of the record that is kept.
    private static NameHeld Also(NameHeld name) =>
        (name.Kind ?? NameKind.Used) == NameKind.Used ? name with { Kind = NameKind.KnownAs } : name;

    private static NameHeld Former(NameHeld name) =>
        (name.Kind ?? NameKind.Used) == NameKind.Used ? name with { Kind = NameKind.Former } : name;
}
