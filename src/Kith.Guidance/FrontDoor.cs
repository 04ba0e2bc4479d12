using System.Collections.Frozen;
using System.Globalization;

namespace Kith.Guidance;

/// <summary>How anybody reaches the front door of the authority, when somebody is there, and what is asked of whoever sends a worry.</summary>
/// <param name="Authority">The authority's name.</param>
/// <param name="Telephones">Whom to ring, the most urgent first.</param>
/// <param name="Opens">When somebody is there, on a working day.</param>
/// <param name="Closes">Until when.</param>
/// <param name="OwnerBy">The time of the next working day by which what came outside these hours is somebody's by name.</param>
/// <param name="UnsentDays">For how many days what is not sent is kept.</param>
/// <param name="MostUnsent">How many of those are kept at a time.</param>
/// <param name="WrongCodes">How many wrong tries at a code are answered in an hour.</param>
/// <param name="SentAnHour">How many worries are taken from one place in an hour.</param>
/// <param name="Senders">Who may be sending it.</param>
/// <param name="Nameless">The code of the census for somebody who would rather not say who they are.</param>
public sealed record FrontDoorRules(
    string Authority,
    IReadOnlyList<FrontDoorTelephone> Telephones,
    TimeOnly Opens,
    TimeOnly Closes,
    TimeOnly OwnerBy,
    int UnsentDays,
    int MostUnsent,
    int WrongCodes,
    int SentAnHour,
    IReadOnlyList<FrontDoorSender> Senders,
    string Nameless
)
{
    /// <summary>True for a moment at which nobody of the front door is there.</summary>
    /// <param name="at">The moment, in local time.</param>
    /// <param name="days">The working days of the rules in force.</param>
    public bool IsOutOfHours(DateTime at, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var time = TimeOnly.FromDateTime(at);
        return !days.IsWorkingDay(DateOnly.FromDateTime(at)) || time < Opens || time >= Closes;
    }

    /// <summary>By when what came outside the hours is somebody's by name, in local time.</summary>
    /// <param name="at">When it came.</param>
    /// <param name="days">The working days of the rules in force.</param>
    public DateTime OwnerDue(DateTime at, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var day = DateOnly.FromDateTime(at);
        // Before the doors open on a working day it is that day's own.
        var due = days.IsWorkingDay(day) && TimeOnly.FromDateTime(at) < Opens ? day : days.After(day, 1);
        return due.ToDateTime(OwnerBy);
    }

    /// <summary>Who somebody is who sends a worry; null for nobody listed.</summary>
    public FrontDoorSender? Find(string? sender) => Senders.FirstOrDefault(one => one.Sender == sender);

    /// <summary>What somebody of an agency is to the children; null for an agency of which the file says nothing.</summary>
    public FrontDoorSender? Of(string agency) =>
        Senders.FirstOrDefault(one => string.Equals(one.Agency, agency, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (FrontDoorRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        FrontDoorRules? read = null;
        if (root.Map("front_door") is { } map)
            read = Read(map);
        else
            root.Error("front_door", "\"front_door\" is missing.");
        root.Done("a file of the front door");
        return (errors.Count == 0 ? read : null, errors.All);
    }

    private static FrontDoorRules? Read(YamlMap map)
    {
        var authority = map.Required("authority");
        IReadOnlyList<FrontDoorTelephone> telephones = [.. map.Maps("telephones").Select(FrontDoorTelephone.Read)];
        if (telephones.Count == 0 || telephones[0].For != RingFor.Danger)
            map.Error("telephones", "The first telephone number is for danger: nobody has to look for it.");
        IReadOnlyList<FrontDoorSender> senders = [.. map.Maps("senders").Select(FrontDoorSender.Read)];
        if (senders.Count == 0)
            map.Error("senders", "\"senders\" is missing.");
        var nameless = map.Required("nameless");
        var (hours, unsent) = (map.Map("hours"), map.Map("unsent"));
        foreach (var (part, key) in new[] { (hours, "hours"), (unsent, "unsent") })
            if (part is null)
                map.Error(key, $"\"{key}\" is missing.");
        map.Done("\"front_door\"");
        if (hours is null || unsent is null)
            return null;
        var (opens, closes) = (Time(hours, "from"), Time(hours, "until"));
        if (closes <= opens)
            hours.Error("until", "The front door closes after it opens.");
        if (hours.Required("calendar") != "working-days")
            hours.Error("calendar", "The hours are those of \"working-days\".");
        var read = new FrontDoorRules(
            authority,
            telephones,
            opens,
            closes,
            Time(hours, "owner_by"),
            Number(unsent, "days", 90),
            Number(unsent, "most", 1_000_000),
            Number(unsent, "wrong_codes", 1_000),
            Number(unsent, "sent_an_hour", 1_000),
            senders,
            nameless
        );
        hours.Done("\"hours\"");
        unsent.Done("\"unsent\"");
        return read;
    }

    private static TimeOnly Time(YamlMap map, string key)
    {
        if (
            TimeOnly.TryParseExact(
                map.Required(key),
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return time;
        map.Error(key, $"\"{key}\" has to be a time of day, such as \"08:00\".");
        return default;
    }

    private static int Number(YamlMap map, string key, int most)
    {
        if (
            int.TryParse(map.Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most
        )
            return number;
        map.Error(key, $"\"{key}\" has to be a whole number from 1 to {most}.");
        return 1;
    }
}

/// <summary>When somebody rings a number.</summary>
public enum RingFor
{
    /// <summary>A child is in danger.</summary>
    Danger,

    /// <summary>They are in danger and cannot speak.</summary>
    NoVoice,

    /// <summary>While the front door is open.</summary>
    Day,

    /// <summary>While it is not.</summary>
    Night,

    /// <summary>They are a child.</summary>
    Child,
}

/// <summary>A number to ring.</summary>
/// <param name="For">When.</param>
/// <param name="Says">The same in words.</param>
/// <param name="Number">The number.</param>
/// <param name="Open">When somebody answers.</param>
public sealed record FrontDoorTelephone(RingFor For, string Says, string Number, string Open)
{
    private static readonly FrozenDictionary<string, RingFor> Words = new Dictionary<string, RingFor>
    {
        ["danger"] = RingFor.Danger,
        ["no-voice"] = RingFor.NoVoice,
        ["day"] = RingFor.Day,
        ["night"] = RingFor.Night,
        ["child"] = RingFor.Child,
    }.ToFrozenDictionary();

    /// <summary>The number as a telephone dials it.</summary>
    public string Dialled => Number.Replace(" ", "", StringComparison.Ordinal);

    internal static FrontDoorTelephone Read(YamlMap map)
    {
        if (!map.TryOneOf("for", "reason to ring", Words, out var ring))
            map.Required("for");
        var read = new FrontDoorTelephone(ring, map.Required("says"), map.Required("number"), map.Required("open"));
        map.Done("a telephone number");
        return read;
    }
}

/// <summary>Who may be sending a worry.</summary>
/// <param name="Sender">The word by which it is kept.</param>
/// <param name="Says">What they read.</param>
/// <param name="Source">The same as the children in need census codes it.</param>
/// <param name="Agency">The agency of whose people, once they have signed in, it is taken for granted; null for none.</param>
public sealed record FrontDoorSender(string Sender, string Says, string Source, string? Agency = null)
{
    internal static FrontDoorSender Read(YamlMap map)
    {
        var read = new FrontDoorSender(
            map.Required("sender"),
            map.Required("says"),
            map.Required("source"),
            map.Text("agency")
        );
        map.Done("a sender");
        return read;
    }
}
