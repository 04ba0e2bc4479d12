using System.Globalization;
using System.Text.RegularExpressions;
using Bogus;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Demo;

/// <summary>Who is who in one telling of a story: identities, names, and what the words in braces stand for.</summary>
internal sealed partial class Cast
{
    private readonly StoryFile _story;
    private readonly string _telling;
    private readonly Workforce _workforce;
    private readonly MadeUp _madeUp;
    private readonly NameGroup _names;
    private readonly string _ethnicity;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public Cast(StoryFile story, int copy, Workforce workforce, MadeUp madeUp)
    {
        _story = story;
        _telling = string.Create(CultureInfo.InvariantCulture, $"{story.Name}/{copy}");
        _workforce = workforce;
        _madeUp = madeUp;
        Lead = story.Leads.Count == 0 ? null : story.Leads[copy % story.Leads.Count];
        var chance = Chance.Of(_telling);
        // Roughly as a town is made up: most groups, no group always.
        _ethnicity = chance.WeightedRandom(
            ["WBRI", "WOTH", "AIND", "APKN", "BAFR", "MWBC", "OOTH"],
            [0.62f, 0.08f, 0.05f, 0.08f, 0.07f, 0.06f, 0.04f]
        );
        _names = madeUp.NamesFor(_ethnicity);
        _words["family"] = chance.ListItem(_names.Family);
        _words["woman"] = chance.ListItem(_names.Women);
        _words["man"] = chance.ListItem(_names.Men);
        _words["town"] = madeUp.Town;
        foreach (var relative in story.Family)
            _words[relative.Key] = Fill((string)relative.With["name"]);
        foreach (var child in story.Children)
            _words[child.Key] = child.With.TryGetValue("given", out var given)
                ? (string)given
                : _names.Child(SexOf(child), Of(child.Key));
    }

    /// <summary>Who leads a made-up case; null where the story names somebody.</summary>
    public string? Lead { get; }

    public string Telling => _telling;

    public Randomizer Of(string what) => Chance.Of($"{_telling}/{what}");

    // The child of another story is named with it: when-jade-was-ten/jade.
    public Guid Child(string key) =>
        Chance.Id(key.Split('/') is [var story, var child] ? $"child {story}/0/{child}" : $"child {_telling}/{key}");

    public string NameOf(string key) =>
        _words.TryGetValue(key, out var name)
            ? name
            : throw new StoryRefused(_story.Name, key, "there is nobody of that name.");

    /// <summary>The answers with which a child's record is opened.</summary>
    public Dictionary<string, object> Registration(StoryChild child, StoryDays days)
    {
        var answers = new Dictionary<string, object>(child.With);
        if (child.Age is not { } age)
            return answers;
        var range = age.Split(" to ").Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var born = days.Today.AddDays(-Of(child.Key).Int(range[0] * 365, (range[^1] * 365) + 360));
        answers["given"] = NameOf(child.Key);
        answers["family"] = NameOf("family");
        answers["born-on"] = IsoDay.Of(born);
        answers["sex"] = SexOf(child) == Sex.Male ? "M" : "F";
        answers["ethnicity"] = _ethnicity;
        answers.TryAdd("disabilities", "NONE");
        return answers;
    }

    /// <summary>The answers of an address: the story's, or made up.</summary>
    public Dictionary<string, object> Address()
    {
        if (_story.Address is { } own)
            return own;
        var (lines, postcode) = _madeUp.Address(Of("address"));
        return new()
        {
            ["lines"] = lines,
            ["postcode"] = postcode,
            ["protected"] = "no",
        };
    }

    /// <summary>A user: named, the lead practitioner, or the lead practitioner's supervisor.</summary>
    public string User(string text, ChildRecord? record)
    {
        var lead = record?.State.Latest?.Lead?.Practitioner ?? Lead;
        var user = text switch
        {
            "lead" => lead,
            "supervisor" => _workforce.SupervisorOf(_workforce.Find(lead))?.Id,
            _ => text,
        };
        return _workforce.Find(user)?.Id
            ?? throw new StoryRefused(_story.Name, text, "nobody of that name works here.");
    }

    /// <summary>The texts of an answer; of several that could be said, one.</summary>
    public IEnumerable<string> Choose(object answer, string about) =>
        answer switch
        {
            Dictionary<object, object> choice =>
            [
                Of(about).ListItem(((List<object>)choice["any"]).Cast<string>().ToList()),
            ],
            List<object> many => many.Cast<string>(),
            _ => [(string)answer],
        };

    /// <summary>Puts names in place of words in braces: {child}, {family}, and the keys of the story.</summary>
    public string Fill(string text, string? child = null) =>
        Braces()
            .Replace(
                text,
                found =>
                {
                    var parts = found.Groups["who"].Value.Split(' ');
                    var name = NameOf(parts[0] == "child" && child is not null ? child : parts[0]);
                    return parts.Length > 1 ? name.Split(' ')[0] : name;
                }
            );

    public bool IsBoy(StoryChild child) => SexOf(child) == Sex.Male;

    private Sex SexOf(StoryChild child) =>
        child.With.TryGetValue("sex", out var sex)
            ? (string)sex == "M"
                ? Sex.Male
                : Sex.Female
            : Of($"sex {child.Key}").Bool()
                ? Sex.Male
                : Sex.Female;

    [GeneratedRegex("\\{(?<who>[a-z-]+(?: first)?)\\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();
}
