using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>A day, or as much of it as somebody knows: 2019, March 2019, 5 March 2019. Stored as 2019, 2019-03, 2019-03-05.</summary>
[JsonConverter(typeof(PartDateConverter))]
public readonly record struct PartDate
{
    private PartDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, from 1; 0 where it is not known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1; 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>The first day it may be.</summary>
    public DateOnly Earliest => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last day it may be.</summary>
    public DateOnly Latest =>
        Day > 0 ? Earliest
        : Month > 0 ? Earliest.AddMonths(1).AddDays(-1)
        : Earliest.AddYears(1).AddDays(-1);

    /// <summary>A whole day.</summary>
    public static PartDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>A month, or a year where the month is not known.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="month">1 to 12; 0 where it is not known.</param>
    public static PartDate Of(int year, int month = 0) =>
        year is < 1 or > 9998 ? throw new ArgumentOutOfRangeException(nameof(year))
        : month is < 0 or > 12 ? throw new ArgumentOutOfRangeException(nameof(month))
        : new(year, month, 0);

    public static implicit operator PartDate(DateOnly day) => Of(day);

    /// <summary>As facts store it; null where the text is none.</summary>
    public static PartDate? OfText(string? text) =>
        IsoDay.Read(text) is { } day ? Of(day)
        : IsoDay.Read($"{text}-01") is { } month ? Of(month.Year, month.Month)
        : text is { Length: 4 }
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 0 and < 9999
            ? Of(year)
        : null;

    /// <summary>As people say it: 2019, March 2019, 5 March 2019.</summary>
    public string Said =>
        Day > 0 ? Plain.Day(Earliest)
        : Month > 0 ? Plain.Month(Earliest)
        : ToString();

    /// <summary>As facts store it.</summary>
    public override string ToString() =>
        Day > 0 ? IsoDay.Of(Earliest)
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}");

    [SuppressMessage("Performance", "CA1812", Justification = "Made by the serializer.")]
    private sealed class PartDateConverter : JsonConverter<PartDate>
    {
        public override PartDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartDate.OfText(reader.GetString()) ?? throw new JsonException("This is no day, month or year.");

        public override void Write(Utf8JsonWriter writer, PartDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
