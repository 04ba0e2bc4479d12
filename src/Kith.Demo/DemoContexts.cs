using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>The places, groups and people of concern of the demonstration authority, from contexts.yaml.</summary>
public sealed class DemoContexts
{
    private const string Keeper = "maya.lindqvist";

    private static readonly TimeOnly Nine = new(9, 0);

    public List<Context> Contexts { get; set; } = [];

    /// <summary>Reads the file beside the program.</summary>
    public static DemoContexts Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<DemoContexts>(DemoFiles.Text("contexts.yaml"));

    /// <summary>What to store of them, one after another.</summary>
    /// <param name="days">The days from which the stories are told.</param>
    /// <param name="children">The children of the stories, as they stand once all are told; those who are linked stand otherwise afterwards.</param>
    public IEnumerable<Append> ToStore(StoryDays days, IDictionary<Guid, ChildRecord> children) =>
        Contexts.SelectMany((one, index) => one.ToStore(days, index + 1, children));

    /// <summary>A place, a group or a person, as the file writes it.</summary>
    public sealed class Context
    {
        public string On { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Where { get; set; }

        public string Concern { get; set; } = "";

        public string? Description { get; set; }

        public List<Note> Noted { get; set; } = [];

        public Agreed? Agreed { get; set; }

        public List<Link> Children { get; set; } = [];

        internal IEnumerable<Append> ToStore(StoryDays days, int number, IDictionary<Guid, ChildRecord> children)
        {
            var record = ContextRecord.From(Chance.Id($"demonstration context {number} stream"), []);
            foreach (var (act, day, fact) in Facts(days))
            {
                var key = $"demonstration {act} {number}/{record.Version}";
                var on = days.Calendar(day);
                yield return Of(key, act, AuthorityClock.Utc(on.ToDateTime(Nine)), []) with
                {
                    Contexts = [new ContextAppend(record, [new(fact, on)], ToldAct.Source)],
                };
                record = record.With([
                    new(
                        record.Version + 1,
                        fact,
                        on,
                        null,
                        AuthorityClock.Utc(on.ToDateTime(Nine)),
                        Keeper,
                        Chance.Id(key)
                    ),
                ]);
            }
            foreach (var link in Children)
            {
                var child = children[Chance.Id($"child {link.Child.Replace("/", "/0/", StringComparison.Ordinal)}")];
                var key = $"demonstration link {number} {link.Child}";
                var fact = new ContextLinked(record.Id, CodeOf<ContextTie>(link.Tie));
                var on = days.Calendar(link.On);
                // Never before what stands on the record already.
                var nine = AuthorityClock.Utc(on.ToDateTime(Nine));
                var at = child.Facts[^1].WrittenAt is var last && last > nine ? last : nine;
                yield return Of(key, "link-to-context", at, [new StreamAppend(child, [new(fact, on)], ToldAct.Source)]);
                children[child.Id] = child.With([
                    new(child.Version + 1, fact, on, null, at, Keeper, Chance.Id(key), ToldAct.Source),
                ]);
            }
        }

        private IEnumerable<(string Act, string Day, ContextFact Fact)> Facts(StoryDays days)
        {
            yield return (
                "context-described",
                On,
                new ContextDescribed(CodeOf<ContextKind>(Kind), Name, Concern.Trim(), Where, Description)
            );
            foreach (var note in Noted)
                yield return ("context-note", note.On, new ContextNoted(note.What, note.From));
            if (Agreed is null)
                yield break;
            yield return ("context-disruption", Agreed.On, Agreed.ToFact(days));
            foreach (var (action, row) in Agreed.Actions.Select((action, row) => (action, row)))
                if (action.Ended is { } ended)
                    yield return ("context-action", ended.On, new DisruptionActionEnded(Agreed.IdOf(row), ended.What));
        }
    }

    /// <summary>What was learned, as the file writes it.</summary>
    public sealed class Note
    {
        public string On { get; set; } = "";

        public string What { get; set; } = "";

        public string? From { get; set; }
    }

    /// <summary>What was agreed to stop it, as the file writes it.</summary>
    public sealed class Agreed
    {
        public string On { get; set; } = "";

        public string People { get; set; } = "";

        public List<Asked> Actions { get; set; } = [];

        public string? Why { get; set; }

        public string Review { get; set; } = "";

        internal static string IdOf(int row) => $"demo-{row + 1}";

        internal DisruptionAgreed ToFact(StoryDays days) =>
            new(
                People.Trim(),
                [
                    .. Actions.Select(
                        (one, row) => new PlanAction(IdOf(row), Does: one.What, Who: one.Who, By: days.Calendar(one.By))
                    ),
                ],
                Why,
                days.Calendar(Review)
            );
    }

    /// <summary>What was asked of somebody, as the file writes it.</summary>
    public sealed class Asked
    {
        public string What { get; set; } = "";

        public string Who { get; set; } = "";

        public string By { get; set; } = "";

        public Note? Ended { get; set; }
    }

    /// <summary>A child who is linked, as the file writes it.</summary>
    public sealed class Link
    {
        public string Child { get; set; } = "";

        public string Tie { get; set; } = "";

        public string On { get; set; } = "";
    }

    private static TCode CodeOf<TCode>(string word)
        where TCode : struct, Enum => Enum.GetValues<TCode>().First(code => ChildRows.Code(code) == word);

    private static Append Of(string key, string act, DateTimeOffset at, IReadOnlyList<StreamAppend> streams) =>
        new(Chance.Id(key), act, Keeper, at, key, streams) { DecidedHere = true };
}
