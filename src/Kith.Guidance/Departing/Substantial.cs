using System.Globalization;

namespace Kith.Guidance;

/// <summary>From how many departures on an authority no longer follows a duty with exceptions, but departs from it to a substantial degree.</summary>
/// <param name="Months">How many months are looked at together, the present one included; from 1 to 60.</param>
/// <param name="AtLeast">Fewer departures than this are never substantial; at least 1.</param>
/// <param name="Share">The percentage of the times the duty applied from which on they are; from 1 to 100.</param>
/// <param name="RateFrom">From how many times on a share is given in percent; of fewer, the two numbers say more; at least 1.</param>
public sealed record Substantial(int Months, int AtLeast, int Share, int RateFrom)
{
    /// <summary>True when so many departures are more than exceptions.</summary>
    /// <param name="departures">How often the duty was departed from in the months looked at.</param>
    /// <param name="applied">How often it applied in them; null when that is not known, and then the number alone decides.</param>
    public bool Is(int departures, int? applied) =>
        departures >= AtLeast && (applied is not { } times || departures * 100L >= (long)Share * times);

    /// <summary>Reads the file that says so.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (Substantial? Substantial, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        Substantial? read = null;
        if (root.Map("substantial") is { } map)
        {
            read = new(
                Number(map, "months", 60),
                Number(map, "at_least", int.MaxValue),
                Number(map, "share", 100),
                Number(map, "rate_from", int.MaxValue)
            );
            map.Done("\"substantial\"");
        }
        else
            root.Error("substantial", "\"substantial\" is missing.");
        root.Done("a file on departures");
        return (errors.Count == 0 ? read : null, errors.All);
    }

    private static int Number(YamlMap map, string key, int most)
    {
        if (
            int.TryParse(map.Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most
        )
            return number;
        map.Error(
            key,
            most == int.MaxValue
                ? $"\"{key}\" has to be a whole number from 1."
                : $"\"{key}\" has to be a whole number from 1 to {most}."
        );
        return 1;
    }
}
