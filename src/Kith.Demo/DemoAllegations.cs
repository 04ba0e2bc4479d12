using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>The allegations against people who work with children of the demonstration authority, from allegations.yaml.</summary>
public sealed class DemoAllegations
{
    private const string Officer = "ines.carver";

    public List<Allegation> Allegations { get; set; } = [];

    /// <summary>Reads the file beside the program.</summary>
    public static DemoAllegations Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<DemoAllegations>(DemoFiles.Text("allegations.yaml"));

    /// <summary>What to store of them, each entry at nine in the morning of its day.</summary>
    public IReadOnlyList<Append> ToStore(StoryDays days) =>
        [.. Allegations.SelectMany((one, index) => one.ToStore(days, index + 1))];

    /// <summary>An allegation, as the file writes it.</summary>
    public sealed class Allegation
    {
        public string Learned { get; set; } = "";

        public string Reported { get; set; } = "";

        public string By { get; set; } = "";

        public string Accused { get; set; } = "";

        public string Role { get; set; } = "";

        public string? Employer { get; set; }

        public List<string> Children { get; set; } = [];

        public string What { get; set; } = "";

        public string? From { get; set; }

        public bool? Knows { get; set; }

        public string? DoneSoFar { get; set; }

        public Decision? Considered { get; set; }

        public Discussion? Discussed { get; set; }

        internal IEnumerable<Append> ToStore(StoryDays days, int number)
        {
            var record = AllegationRecord.From(Chance.Id($"demonstration allegation {number} stream"), []);
            AllegationReceived received = new(
                $"A-DEMO-{number:0000}",
                Accused,
                Role,
                What.Trim(),
                [.. Children.Select((child, row) => new AllegationChild($"c{row + 1}", child))],
                Employer,
                From,
                Knows: Knows,
                DoneSoFar: DoneSoFar
            );
            (string By, string Act, string Day, Dated[] Facts)[] entries =
            [
                (
                    By,
                    "report-allegation",
                    Reported,
                    [
                        new(received, days.Calendar(Learned)),
                        new(new AllegationReported(), days.Calendar(Reported), Nine),
                    ]
                ),
                .. Considered is { } decision
                    ? new[] { (Officer, "allegation-considered", decision.Day, Of(decision.ToFact(), decision.Day)) }
                    : [],
                .. Discussed is { } discussion
                    ? new[]
                    {
                        (Officer, "allegation-discussion", discussion.Day, Of(discussion.ToFact(days), discussion.Day)),
                    }
                    : [],
            ];
            foreach (var (by, act, day, facts) in entries)
            {
                var at = AuthorityClock.Utc(days.Calendar(day).ToDateTime(Nine));
                var key = $"demonstration {act} {number}";
                yield return new Append(Chance.Id(key), act, by, at, key, [])
                {
                    Allegations = [new AllegationAppend(record, facts, ToldAct.Source)],
                    DecidedHere = true,
                };
                record = record.With(
                    facts.Select(
                        (fact, index) =>
                            new Recorded(
                                record.Version + index + 1,
                                fact.Fact,
                                fact.On,
                                fact.At,
                                at,
                                by,
                                Chance.Id(key)
                            )
                    )
                );
            }

            Dated[] Of(AllegationFact fact, string day) => [new(fact, days.Calendar(day))];
        }
    }

    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>What a designated officer decided, as the file writes it.</summary>
    public sealed class Decision
    {
        public string Day { get; set; } = "";

        public string Why { get; set; } = "";

        internal AllegationConsidered ToFact() => new(AllegationCourse.StrategyDiscussion, Why);
    }

    /// <summary>A discussion, as the file writes it.</summary>
    public sealed class Discussion
    {
        public string Day { get; set; } = "";

        public List<string> People { get; set; } = [];

        public string Said { get; set; } = "";

        public string Decided { get; set; } = "";

        public List<Asked> Actions { get; set; } = [];

        public string Review { get; set; } = "";

        internal AllegationDiscussed ToFact(StoryDays days) =>
            new(
                [.. People.Select((who, row) => new AllegationAttendee($"p{row + 1}", who))],
                Said,
                Decided,
                [
                    .. Actions.Select(
                        (one, row) => new AllegationAction($"demo-{row + 1}", one.What, one.Who, days.Calendar(one.By))
                    ),
                ],
                days.Calendar(Review)
            );
    }

    /// <summary>What was asked of somebody, as the file writes it.</summary>
    public sealed class Asked
    {
        public string What { get; set; } = "";

        public string Who { get; set; } = "";

        public string By { get; set; } = "";
    }
}
