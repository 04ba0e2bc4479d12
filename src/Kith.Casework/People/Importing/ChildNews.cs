using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>What a file of people adds to a child's record. Pure.</summary>
public sealed class ChildNews
{
    internal const string Late = "A later file is on the record already. Import the files in the order of their days.";
    private const string Merged =
        "This record was merged into another record of the same child. Put it right there by hand.";
    private const int MostRelatives = 60;

    private static readonly string[] Registering =
    [
        "number",
        "upn",
        "former-upn",
        "upn-unknown",
        "born-on",
        "expected-on",
        "died-on",
        "sex",
        "ethnicity",
        "disabilities",
        "nhs-number",
        "born-about",
    ];

    private static readonly string[] Naming = ["given", "family", "known-as"];
    private static readonly string[] NamedBefore = ["birth-family", "former-family", "former-name"];
    private static readonly string[] Describing = ["language", "interpreter", "communication", "school", "gp"];

    private readonly PersonRow _row;
    private readonly IReadOnlyList<ChildTie> _ties;
    private readonly ChildRecord _record;
    private readonly DateOnly _on;
    private readonly string _source;
    private readonly Comparing _comparing;
    private readonly List<(Dated, string)> _facts = [];
    private readonly List<(Fate, string?)> _tied = [];
    private readonly Dictionary<int, (Fate, string?)> _addresses = [];

    private ChildNews(PersonRow row, IReadOnlyList<ChildTie> ties, ChildRecord record, DateOnly on, string source)
    {
        (_row, _ties, _record, _on, _source) = (row, ties, record, on, source);
        _comparing = new Comparing(row);
    }

    private PersonState Known => _record.State.Person;

    /// <summary>What is new to the record.</summary>
    /// <param name="row">The child, as read.</param>
    /// <param name="ties">Whom the file ties to the child.</param>
    /// <param name="record">What is recorded of the child.</param>
    /// <param name="on">The day on which the file was true.</param>
    /// <param name="source">Where it came from.</param>
    public static Imported Of(
        PersonRow row,
        IReadOnlyList<ChildTie> ties,
        ChildRecord record,
        DateOnly on,
        string source
    )
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(record);
        var child = new ChildNews(row, ties, record, on, source);
        if (record.State.Person.MergedInto is not null)
            child.Refuse(Merged);
        else if (record.Standing.Any(fact => fact.ActName == Imported.ActName && fact.On > on))
            child.Refuse(Late);
        else
            child.Compare();
        return new Imported(child._facts, child._comparing.Fates, child._comparing.Refusals)
        {
            Ties = child._tied,
            Addresses = child._addresses,
        };
    }

    private void Refuse(string why)
    {
        _comparing.Meet(_row.Said.Select(said => said.Key), Fate.Rejected, why);
        _tied.AddRange(_ties.Select(_ => (Fate.Rejected, (string?)why)));
        foreach (var (place, _) in _ties.Index().Where(tie => tie.Item.CountsAddress))
            _addresses[place] = (Fate.Rejected, why);
    }

    private void Compare()
    {
        Register();
        Name();
        Describe();
        Live();
        Relate();
        House();
    }

    private void Register()
    {
        if (Known.Registered is not { } registered)
        {
            var said = _comparing.News(Registering, null, ours: true) ?? [];
            said["number"] ??= RegisterChild.MadeFrom(_record.Id);
            Add(said.Deserialize<ChildRegistered>(Json.Options)!);
            return;
        }
        var known = Comparing.Of(
            registered with
            {
                BornOn = Known.BornOn,
                Sex = Known.Sex,
                DiedOn = Known.DiedOn,
                BornAbout = Known.BornAbout,
            }
        );
        foreach (var (key, why) in ByHand)
            if (_row.Said[key] is { } said)
                _comparing.Meet(key, JsonNode.DeepEquals(said, known[key]) ? Fate.Unchanged : Fate.Rejected, why);
        if (Known.IsUnborn && _row.Said["born-on"] is { } birth)
        {
            _comparing.Meet("born-on", Fate.Stored);
            known["born-on"] = birth.DeepClone();
            _facts.Add(
                (new Dated(new ChildBorn(Known.Sex), Guidance.IsoDay.Read(birth.GetValue<string>())!.Value), _source)
            );
        }
        var keys = Registering.Except(ByHand.Select(one => one.Key));
        if (_comparing.News(keys, known, Ours<ChildRegistered, ChildDetailsChanged>()) is { } news)
            Add(news.Deserialize<ChildDetailsChanged>(Json.Options)!);
    }

    private static readonly (string Key, string Why)[] ByHand =
    [
        ("number", "The record has another number, which stays."),
        ("died-on", "Record the death on the child’s page: more follows from it than a date."),
    ];

    private void Name()
    {
        var former = _row
            .Earlier.Select(name => new ChildNamed(name.Given ?? "", name.Family ?? ""))
            .Where(name => !_record.Standing.Any(fact => fact.Fact is ChildNamed known && IsSame(known, name)))
            .Distinct()
            .ToList();
        var said = Known.Name is { } now ? Comparing.Of(now) : null;
        var news = _comparing.News(Naming, said, Ours<ChildNamed, ChildNamed>());
        _comparing.Meet(NamedBefore, former.Count > 0 ? Fate.Stored : Fate.Unchanged);
        foreach (var name in former)
            Add(name);
        // The last is the name in use: it is said again after those from before.
        if ((news ?? (former.Count > 0 ? said : null)) is not { } use)
            return;
        use["given"] ??= _row.Said.ContainsKey("expected-on") ? "Baby" : "";
        use["family"] ??= "";
        Add(use.Deserialize<ChildNamed>(Json.Options)!);
    }

    private static bool IsSame(ChildNamed one, ChildNamed other) =>
        (one.Given, one.Family) == (other.Given, other.Family);

    private void Describe()
    {
        var known = Known.Described is { } described ? Comparing.Of(described) : null;
        if (_comparing.News(Describing, known, Ours<ChildDescribed, ChildDescribed>()) is { } news)
            Add(news.Deserialize<ChildDescribed>(Json.Options)!);
    }

    // An address is said as a whole: half of an old one and half of a new one is none.
    private void Live()
    {
        if (_row.Text("lines") is not { } lines)
            return;
        var now = new AddressRecorded(lines, _row.Text("postcode"), _row.IsAddressSecret);
        var fate =
            Known.Address is not { } known ? Fate.Stored
            : (known.Lines, known.Postcode, KeptAddresses.IsKept(known)) == (now.Lines, now.Postcode, now.Protected)
                ? Fate.Unchanged
            : Ours<AddressRecorded, AddressRecorded>() ? Fate.Stored
            : Fate.Rejected;
        if (fate == Fate.Stored && !now.Protected && KeptAddresses.Of(_record).Covers(lines))
            _comparing.Meet(
                PeopleDetails.Address,
                Fate.Rejected,
                "This address has been kept secret on the record, and stays so."
            );
        else
            _comparing.Meet(PeopleDetails.Address, fate);
        if (_comparing.Fates[_row.From["lines"]] == Fate.Stored)
            Add(now);
    }

    private void Relate()
    {
        List<(Relative Row, string Source)> news = [];
        var links = Known.Links.ToDictionary(link => link.Person);
        foreach (var tie in _ties)
        {
            var fate = links.GetValueOrDefault(tie.Id) is { } link ? FateOf(tie, link) : Fate.Stored;
            if (fate == Fate.Stored && links.Count + news.Count >= MostRelatives && !links.ContainsKey(tie.Id))
                _tied.Add((Fate.Rejected, $"The family of this child has {MostRelatives} people already."));
            else
                _tied.Add((fate, fate == Fate.Rejected ? Comparing.Otherwise : null));
            if (_tied[^1].Item1 == Fate.Stored)
                news.Add((tie.Relative(), tie.Source));
        }
        if (news.Count > 0)
            _facts.Add(
                (
                    new Dated(new FamilyRecorded([.. news.Select(one => one.Row)]), _on),
                    Sources(news.Select(one => one.Source))
                )
            );
    }

    private Fate FateOf(ChildTie tie, FamilyMemberRecorded link)
    {
        var known = Comparing.Of(link);
        var ours = Imported.IsOurs(_record.Standing.LastOrDefault(fact => Tells(fact.Fact, tie.Id)), _record.Facts);
        return tie
            .Tie.Said.Where(said => said.Value is not null)
            .Select(said => Comparing.FateOf(said.Value!, known[said.Key], ours))
            .Append(link.Name == tie.Row.Name ? Fate.Unchanged : Fate.Stored)
            .Max();
    }

    private static bool Tells(Fact fact, Guid person) =>
        fact switch
        {
            FamilyMemberRecorded member => member.Person == person,
            FamilyRecorded family => family.People.Any(row => row.Person == person),
            _ => false,
        };

    private void House()
    {
        Dictionary<string, Residence> known = Known.Residences.ToDictionary(one => one.Said.Id, one => one.Said);
        var ours = Ours<ResidencesRecorded, ResidencesRecorded>();
        List<string> sources = [];
        foreach (var (place, tie) in _ties.Index())
        {
            if (_tied[place].Item1 == Fate.Rejected || tie.Home(_row) is not { } home)
            {
                if (tie.CountsAddress)
                    _addresses[place] = (Fate.Rejected, "The relationship by which it would be kept was not taken in.");
                continue;
            }
            var fate =
                known.GetValueOrDefault(home.Id) is not { } said ? Fate.Stored
                : said == home ? Fate.Unchanged
                : ours ? Fate.Stored
                : Fate.Rejected;
            if (fate == Fate.Stored)
                (known[home.Id], sources) = (home, [.. sources, tie.Source]);
            if (tie.CountsAddress)
                _addresses[place] = (fate, fate == Fate.Rejected ? Comparing.Otherwise : null);
        }
        if (sources.Count > 0)
            _facts.Add((new Dated(new ResidencesRecorded([.. known.Values]), _on), Sources(sources)));
    }

    private bool Ours<TOne, TOther>() =>
        Imported.IsOurs(_record.Standing.LastOrDefault(fact => fact.Fact is TOne or TOther), _record.Facts);

    private void Add(Fact fact) => _facts.Add((new Dated(fact, _on), _source));

    // "ties.csv, line 3; line 7": the file once.
    private static string Sources(IEnumerable<string> sources)
    {
        const int shown = 5;
        string[] all = [.. sources.Distinct()];
        var at = all[0].LastIndexOf(", line ", StringComparison.Ordinal);
        return at < 0
            ? all[0]
            : string.Join("; ", [all[0], .. all[1..Math.Min(all.Length, shown)].Select(one => one[(at + 2)..])])
                + (all.Length > shown ? " …" : "");
    }
}
