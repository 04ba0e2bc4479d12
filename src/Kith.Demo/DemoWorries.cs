using System.Globalization;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>What the public of the demonstration authority sent and nobody has looked at, from worries.yaml.</summary>
public sealed class DemoWorries
{
    public List<Worry> Worries { get; set; } = [];

    /// <summary>Reads the file beside the program.</summary>
    public static DemoWorries Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<DemoWorries>(DemoFiles.Text("worries.yaml"));

    /// <summary>What to store of them, each at the moment at which it was sent.</summary>
    public IReadOnlyList<Append> ToStore(StoryDays days, FrontDoorRules door) =>
        [.. Worries.Select((worry, index) => worry.ToStore(days, door, index + 1))];

    /// <summary>A worry, as the file writes it.</summary>
    public sealed class Worry
    {
        public string Sent { get; set; } = "";

        public string At { get; set; } = "";

        public string Concern { get; set; } = "";

        public List<Child> Children { get; set; } = [];

        public List<Adult> Adults { get; set; } = [];

        public string? Address { get; set; }

        public string Sender { get; set; } = "";

        public string? Name { get; set; }

        public string? Telephone { get; set; }

        public string? Email { get; set; }

        public bool? FamilyKnows { get; set; }

        public string? FamilyThinks { get; set; }

        public string? Agrees { get; set; }

        public string? NotAsked { get; set; }

        internal Append ToStore(StoryDays days, FrontDoorRules door, int number)
        {
            var (day, time) = (days.Calendar(Sent), TimeOnly.Parse(At, CultureInfo.InvariantCulture));
            var key = $"demonstration worry {number}";
            var fact = new WorrySent(
                $"W-DEMO-{number:0000}",
                [
                    .. Children.Select(
                        (child, row) =>
                            new WorryChild(
                                $"c{row + 1}",
                                child.Given,
                                child.Family,
                                child.Born is { } born ? days.Calendar(born) : null,
                                child.About,
                                child.School,
                                child.Said
                            )
                    ),
                ],
                Concern.Trim(),
                [
                    .. Adults.Select(
                        (adult, row) => new WorryAdult($"a{row + 1}", adult.Name, adult.Relationship, adult.Contact)
                    ),
                ],
                Address,
                null,
                Sender,
                Name is null ? door.Nameless : door.Find(Sender)!.Source,
                Name,
                Telephone,
                Email,
                FamilyKnows,
                FamilyThinks,
                Said(Agrees),
                NotAsked
            );
            return new Append(
                Chance.Id(key),
                "send-worry",
                WorryRecord.Anybody,
                AuthorityClock.Utc(day.ToDateTime(time)),
                key,
                []
            )
            {
                Worries =
                [
                    new WorryAppend(
                        WorryRecord.From(Chance.Id($"{key} stream"), []),
                        [new Dated(fact, day, time)],
                        ToldAct.Source
                    ),
                ],
                DecidedHere = true,
            };
        }
    }

    private static FamilyAgrees? Said(string? agrees) =>
        agrees switch
        {
            null => null,
            "yes" => FamilyAgrees.Yes,
            "no" => FamilyAgrees.No,
            _ => FamilyAgrees.NotAsked,
        };

    /// <summary>A child, as the file writes it.</summary>
    public sealed class Child
    {
        public string Given { get; set; } = "";

        public string? Family { get; set; }

        public string? Born { get; set; }

        public string? About { get; set; }

        public string? School { get; set; }

        public string? Said { get; set; }
    }

    /// <summary>An adult, as the file writes it.</summary>
    public sealed class Adult
    {
        public string Name { get; set; } = "";

        public string? Relationship { get; set; }

        public string? Contact { get; set; }
    }
}
