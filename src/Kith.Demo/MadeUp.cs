using System.Globalization;
using Bogus;
using Kith.Casework.People;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>Names and places of the demonstration, from made-up.yaml. Nobody in them is real.</summary>
public sealed class MadeUp
{
    public string Town { get; set; } = "";

    public string Postcode { get; set; } = "";

    public List<string> Streets { get; set; } = [];

    public List<string> Nurseries { get; set; } = [];

    public List<string> Primaries { get; set; } = [];

    public List<string> Secondaries { get; set; } = [];

    public List<string> Doctors { get; set; } = [];

    public Dictionary<string, NameGroup> Groups { get; set; } = [];

    /// <summary>Reads the file beside the program.</summary>
    public static MadeUp Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<MadeUp>(DemoFiles.Text("made-up.yaml"));

    /// <summary>Names that go with an ethnic group as the census codes it.</summary>
    public NameGroup NamesFor(string? ethnicity) =>
        Groups.Values.FirstOrDefault(group => ethnicity is not null && group.Codes.Contains(ethnicity))
        ?? Groups["british"];

    /// <summary>An address in the town.</summary>
    public (string Lines, string Postcode) Address(Randomizer chance) =>
        (
            string.Create(CultureInfo.InvariantCulture, $"{chance.Int(1, 140)} {chance.ListItem(Streets)}, {Town}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Postcode}{chance.Int(1, 9)} {chance.Int(1, 9)}{chance.String2(2, "ABDEFGHJLNPQRSTUWXYZ")}"
            )
        );

    /// <summary>A telephone number that is kept free for fiction.</summary>
    public static string Telephone(Randomizer chance) =>
        string.Create(CultureInfo.InvariantCulture, $"07700 900{chance.Int(0, 999):000}");

    /// <summary>A nursery or school for an age in years; null below two and from eighteen.</summary>
    public string? School(int age, Randomizer chance) =>
        age switch
        {
            < 2 or > 17 => null,
            < 4 => chance.ListItem(Nurseries),
            < 11 => chance.ListItem(Primaries),
            _ => chance.ListItem(Secondaries),
        };
}

/// <summary>Names of one group of people.</summary>
public sealed class NameGroup
{
    public List<string> Codes { get; set; } = [];

    public List<string> Family { get; set; } = [];

    public List<string> Girls { get; set; } = [];

    public List<string> Boys { get; set; } = [];

    public List<string> Women { get; set; } = [];

    public List<string> Men { get; set; } = [];

    /// <summary>A first name for a child.</summary>
    public string Child(Sex? sex, Randomizer chance) =>
        chance.ListItem(sex == Sex.Male || (sex != Sex.Female && chance.Bool()) ? Boys : Girls);
}
