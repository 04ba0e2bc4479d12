using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Record;

namespace Kith.Casework.People.Genograms;

/// <summary>Works out from the records of brothers and sisters who is whose parent, child and partner.</summary>
/// <remarks>
/// A mother who stands on two records under one id is one mother. Somebody whose place needs a parent nobody recorded (a mother’s
/// mother without a father of the mother) gets one drawn as not known.
/// </remarks>
public sealed class FamilyReader
{
    private readonly Dictionary<Guid, Kin> _people = [];
    private readonly Dictionary<Guid, (Guid? Mother, Guid? Father)> _parents = [];
    private readonly HashSet<Guid> _byLaw = [];
    private readonly HashSet<(Guid, Guid)> _partners = [];
    private readonly HashSet<(Guid, Guid)> _parted = [];
    private readonly List<(KnownCouple Known, Guid One, Guid Other)> _couples = [];
    private readonly List<(Guid Mother, Guid? With, Kin Ended)> _ended = [];
    private readonly List<(Kin, string)> _around = [];

    private FamilyReader() { }

    /// <summary>Reads a family.</summary>
    /// <param name="child">The child from whose record it is seen.</param>
    /// <param name="others">Records of brothers and sisters whom the viewer may see.</param>
    /// <param name="on">The day as at which it is drawn.</param>
    /// <param name="shown">True for somebody who may be shown.</param>
    /// <param name="inConfidence">True for whoever may be shown what was told in confidence.</param>
    public static Relatedness Read(
        ChildRecord child,
        IEnumerable<ChildRecord> others,
        DateOnly on,
        Func<FamilyMemberRecorded, bool> shown,
        bool inConfidence = false
    )
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(others);
        var reader = new FamilyReader();
        foreach (var record in others.Append(child))
        {
            reader.Add(record, on, shown, isIndex: ReferenceEquals(record, child));
            reader.AddEnded(record, on, inConfidence);
        }
        // First: it finds the parents who are missing.
        var unions = CouplesDrawn.Of([.. reader.Unions()], reader._people, reader._couples, reader._ended, on);
        return new Relatedness(child.Id, [.. reader._people.Values], unions, reader._around);
    }

    private void Add(ChildRecord record, DateOnly on, Func<FamilyMemberRecorded, bool> shown, bool isIndex)
    {
        var then = PersonOn.Of(record, on);
        var person = then.Then;
        _people[record.Id] = new Kin(
            record.Id,
            person.DisplayName,
            person.Sex,
            person.BornOn,
            person.DiedOn,
            person.IsUnborn
        );
        // Who was a partner stays drawn: a family is told by its partings, too.
        var family = then.Everybody.Where(shown).ToList();
        // The parents first, in whatever order they were recorded: the place of the others is found from them.
        foreach (var member in family.OrderBy(member => Words.Parents.Contains(Kind(member)) ? 0 : 1))
            Place(
                record.Id,
                person.Known.One(member.Person),
                member,
                Kind(member),
                person.Known.GetValueOrDefault(member.Person),
                isIndex,
                on
            );
        foreach (var parent in person.ParentsNotKnown.Keys)
            ParentOf(record.Id, parent == Kinship.Mother);
    }

    // Whoever is not drawn is in no couple, and a pregnancy hangs below nobody.
    private void AddEnded(ChildRecord record, DateOnly on, bool inConfidence)
    {
        var person = record.State.Person;
        foreach (var known in person.Couples)
            if (known.Said is { One: { } one, Other: { } other } && known.Said.HadBegun(on))
                _couples.Add((known, person.Known.One(one), person.Known.One(other)));
        foreach (var mother in person.Links.Select(link => person.Known.One(link.Person)).Distinct())
        foreach (var pregnancy in person.Known.PregnanciesOf(mother))
            if (!(pregnancy.When?.Earliest > on) && (inConfidence || pregnancy.InConfidence != true))
                _ended.Add(
                    (
                        mother,
                        pregnancy.With is { } with ? person.Known.One(with) : null,
                        new Kin(Made($"{mother:N} {pregnancy.Id}"), pregnancy.Name ?? "")
                        {
                            Ended = pregnancy.End ?? PregnancyEnd.Miscarriage,
                            EndedOn = pregnancy.When,
                        }
                    )
                );
    }

    private static string Kind(FamilyMemberRecorded member) =>
        Kinship.Parents([member], Kinship.Mother).Any() ? Kinship.Mother
        : Kinship.Parents([member], Kinship.Father).Any() ? Kinship.Father
        : member.Relationship.Trim().Replace('\'', '’').ToLowerInvariant();

    private void Place(
        Guid child,
        Guid id,
        FamilyMemberRecorded member,
        string kind,
        Identity? known,
        bool isIndex,
        DateOnly on
    )
    {
        var woman = Words.Women.Contains(kind);
        var kin = new Kin(
            id,
            member.Name,
            known?.Now.Sex
                ?? (
                    woman ? Sex.Female
                    : Words.Men.Contains(kind) ? Sex.Male
                    : null
                ),
            known?.Now.BornOn,
            known?.Now.DiedOn
        );
        switch (kind)
        {
            case Kinship.Mother or Kinship.Father:
                SetParent(child, id, woman);
                break;
            case "adoptive mother" or "adoptive father":
                SetParent(child, id, woman);
                _byLaw.Add(child);
                break;
            case "mother’s partner" or "stepfather":
                Partner(ParentOf(child, mother: true), id, member.Until?.Latest < on);
                break;
            case "father’s partner" or "stepmother":
                Partner(ParentOf(child, mother: false), id, member.Until?.Latest < on);
                break;
            case "mother’s mother" or "mother’s father" or "father’s mother" or "father’s father":
                SetParent(ParentOf(child, kind.StartsWith("mother’s", StringComparison.Ordinal)), id, woman);
                break;
            case "mother’s sister" or "mother’s brother" or "father’s sister" or "father’s brother":
                SameParents(ParentOf(child, kind.StartsWith("mother’s", StringComparison.Ordinal)), id);
                break;
            case "sister" or "brother" or "sibling":
                // A record of their own says better who the parents are.
                if (!_parents.ContainsKey(id))
                    SameParents(child, id);
                break;
            case "half-sister" or "half-brother" or "half-sibling":
                if (!_parents.ContainsKey(id))
                    SetParent(id, ParentOf(child, mother: true), woman: true);
                break;
            case "child":
                SetParent(id, child, _people[child].Sex != Sex.Male);
                break;
            default:
                if (isIndex)
                    _around.Add((kin, member.Relationship));
                return;
        }
        if (!_people.TryGetValue(id, out var before) || before.BornOn is null)
            _people[id] = kin;
    }

    private void Partner(Guid parent, Guid partner, bool parted)
    {
        _partners.Add((parent, partner));
        if (parted)
            _parted.Add((parent, partner));
    }

    private void SetParent(Guid child, Guid parent, bool woman)
    {
        var (mother, father) = _parents.GetValueOrDefault(child);
        _parents[child] = woman ? (parent, father) : (mother, parent);
    }

    private void SameParents(Guid one, Guid other)
    {
        ParentOf(one, mother: true);
        ParentOf(one, mother: false);
        _parents[other] = _parents[one];
    }

    // The parent, or the place of one of whom nothing is known.
    private Guid ParentOf(Guid child, bool mother)
    {
        var (theMother, theFather) = _parents.GetValueOrDefault(child);
        if ((mother ? theMother : theFather) is { } known)
            return known;
        var unknown = Made($"{child:N} {mother}");
        _people[unknown] = new Kin(unknown, "", mother ? Sex.Female : Sex.Male) { Unknown = true };
        SetParent(child, unknown, mother);
        return unknown;
    }

    private static Guid Made(string from) => new(SHA256.HashData(Encoding.UTF8.GetBytes(from)).AsSpan(0, 16));

    private IEnumerable<Union> Unions()
    {
        foreach (var child in _parents.Keys.ToList())
        {
            ParentOf(child, mother: true);
            ParentOf(child, mother: false);
        }
        var byPair = _parents
            .GroupBy(one => (one.Value.Mother!.Value, one.Value.Father!.Value), one => one.Key)
            .ToDictionary(pair => pair.Key, pair => pair.ToList());
        foreach (var ((mother, father), children) in byPair)
            yield return new Union(
                mother,
                father,
                [.. children.OrderBy(child => _people[child].BornOn)],
                children.Exists(_byLaw.Contains)
            );
        foreach (
            var (one, other) in _partners.Where(pair =>
                !byPair.ContainsKey(pair) && !byPair.ContainsKey((pair.Item2, pair.Item1))
            )
        )
            yield return new Union(
                one,
                other,
                [],
                Parted: _parted.Contains((one, other)) ? Parting.Separated : Parting.None
            );
    }

    private static class Words
    {
        internal static readonly HashSet<string> Parents =
        [
            Kinship.Mother,
            Kinship.Father,
            "adoptive mother",
            "adoptive father",
        ];

        internal static readonly HashSet<string> Women =
        [
            Kinship.Mother,
            "adoptive mother",
            "stepmother",
            "sister",
            "half-sister",
            "stepsister",
            "mother’s mother",
            "father’s mother",
            "mother’s sister",
            "father’s sister",
        ];

        internal static readonly HashSet<string> Men =
        [
            Kinship.Father,
            "adoptive father",
            "stepfather",
            "brother",
            "half-brother",
            "stepbrother",
            "mother’s father",
            "father’s father",
            "mother’s brother",
            "father’s brother",
        ];
    }
}
