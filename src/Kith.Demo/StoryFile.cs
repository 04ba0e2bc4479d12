using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>A story as its file tells it: who, and what they did on which day. docs/demonstration.md describes the format.</summary>
public sealed class StoryFile
{
    /// <summary>The file's name, without folder and ending.</summary>
    [YamlIgnore]
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>What a visitor can see in it.</summary>
    public string Shows { get; set; } = "";

    /// <summary>How many families live through it; more than one for a pattern with made-up names.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>The last copy began so many working days before the first; those between are spread evenly.</summary>
    public int Spread { get; set; }

    /// <summary>The lead practitioners of the copies, in turn.</summary>
    public List<string> Leads { get; set; } = [];

    public Opening Opened { get; set; } = new();

    public List<StoryChild> Children { get; set; } = [];

    public Dictionary<string, object>? Address { get; set; }

    public List<Relative> Family { get; set; } = [];

    public List<StoryStep> Steps { get; set; } = [];

    /// <summary>Reads one file.</summary>
    /// <exception cref="StoryRefused">It is not a story, or has a key that stories do not have.</exception>
    public static StoryFile Read(string name, string text)
    {
        try
        {
            var story = new DeserializerBuilder()
                .WithNamingConvention(HyphenatedNamingConvention.Instance)
                .Build()
                .Deserialize<StoryFile>(text);
            story.Name = name;
            return story;
        }
        catch (YamlException wrong)
        {
            throw new StoryRefused(name, $"line {wrong.Start.Line}", wrong.InnerException?.Message ?? wrong.Message);
        }
    }

    /// <summary>Every story beside the program, in the order of their names.</summary>
    public static IReadOnlyList<StoryFile> All() =>
        [.. DemoFiles.Stories().Select(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
}

/// <summary>When the records were opened, and by whom.</summary>
public sealed class Opening
{
    public string On { get; set; } = "";

    public string By { get; set; } = "";
}

/// <summary>A child of the story.</summary>
public sealed class StoryChild
{
    /// <summary>How steps name the child.</summary>
    public string Key { get; set; } = "";

    /// <summary>Answers to "Open a record for a child". Left out in a pattern, where they are made up from <see cref="Age"/>.</summary>
    public Dictionary<string, object> With { get; set; } = [];

    /// <summary>"3 to 11": the age in years of a made-up child.</summary>
    public string? Age { get; set; }

    /// <summary>Answers to "Record what to know when meeting the child".</summary>
    public Dictionary<string, object>? Describe { get; set; }
}

/// <summary>Somebody of the family or network.</summary>
public sealed class Relative
{
    /// <summary>How answers name the person, as in never-show-to.</summary>
    public string Key { get; set; } = "";

    /// <summary>The children whose relative it is; all when left out.</summary>
    public List<string> Of { get; set; } = [];

    /// <summary>Where they were a child here themselves: the record, as story/key. Null for anybody else.</summary>
    public string? Record { get; set; }

    /// <summary>Answers to "Record a family member".</summary>
    public Dictionary<string, object> With { get; set; } = [];
}

/// <summary>One act, for one child or several.</summary>
public sealed class StoryStep
{
    public string On { get; set; } = "";

    public string? At { get; set; }

    /// <summary>Further days on which the same was done again.</summary>
    public List<string> Also { get; set; } = [];

    /// <summary>Who acts: a user, "lead", or "supervisor".</summary>
    public string By { get; set; } = "";

    public string Act { get; set; } = "";

    /// <summary>The children; all when left out.</summary>
    public List<string> For { get; set; } = [];

    /// <summary>Answers common to the children.</summary>
    public Dictionary<string, object> With { get; set; } = [];

    /// <summary>Each child's own answers.</summary>
    public Dictionary<string, Dictionary<string, object>> Each { get; set; } = [];

    /// <summary>Guidance not followed, why, and who authorised it.</summary>
    public List<Departing> Depart { get; set; } = [];

    /// <summary>For a correction: the latest fact of this name is the one corrected.</summary>
    public string? Corrects { get; set; }

    /// <summary>For a correction: what the fact says instead.</summary>
    public Dictionary<string, object> Instead { get; set; } = [];
}

/// <summary>A duty departed from.</summary>
public sealed class Departing
{
    public string Duty { get; set; } = "";

    public string Reason { get; set; } = "";

    public string AuthorisedBy { get; set; } = "";
}
