using System.Globalization;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>Values as they are written in a return, each with the version of the fact it comes from as its line.</summary>
internal static class ReturnValues
{
    public static Field Text(string? text, Recorded from) =>
        string.IsNullOrWhiteSpace(text) ? default : new Field(text.Trim(), from.Version, 1);

    public static Field<DateOnly> Day(DateOnly? day, Recorded from) =>
        day is { } known ? new Field<DateOnly>(new Field(IsoDay.Of(known), from.Version, 1), known) : default;

    public static Field<DateOnly> Day(Recorded? from) => from is null ? default : Day(from.On, from);

    public static Field<bool> Flag(bool? flag, Recorded? from) =>
        flag is { } known && from is not null
            ? new Field<bool>(new Field(known ? "1" : "0", from.Version, 1), known)
            : default;

    public static Field<int> Number(int? number, Recorded from) =>
        number is { } known
            ? new Field<int>(new Field(known.ToString(CultureInfo.InvariantCulture), from.Version, 1), known)
            : default;
}
