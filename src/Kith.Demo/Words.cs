using Bogus;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>What is said in the made-up lives of imported children, from lives.yaml.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, List<string>> _lists = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build()
        .Deserialize<Dictionary<string, List<string>>>(DemoFiles.Text("lives.yaml"));

    /// <summary>One of the sentences under a heading.</summary>
    public string Of(string list, Randomizer chance) => chance.ListItem(_lists[list]);

    /// <summary>An action or two of a plan: each is written "who: does".</summary>
    public Rows<PlanAction> Actions(Randomizer chance, Func<string, string> say) =>
        new([
            .. chance
                .ListItems(_lists["actions"], chance.Int(1, 2))
                .Select(action => say(action).Split(": ", 2))
                .Select(said => new PlanAction(chance.AlphaNumeric(8), Does: said[1], Who: said[0])),
        ]);

    /// <summary>Who came to a meeting: each is written "role: name".</summary>
    public Rows<MeetingPerson> Attendees(Randomizer chance, Func<string, string> say) =>
        new([
            .. say(Of("attendees", chance))
                .Split("; ")
                .Select(person => person.Split(": ", 2))
                .Select(said => new MeetingPerson(
                    chance.AlphaNumeric(8),
                    said[0],
                    Name: said[1],
                    Came: Attendance.Came
                )),
        ]);

    /// <summary>What a child of this age says or shows.</summary>
    public string Said(int age, Randomizer chance) =>
        Of(
            age switch
            {
                < 2 => "babies-show",
                < 6 => "small-children-say",
                < 12 => "children-say",
                _ => "teenagers-say",
            },
            chance
        );
}
