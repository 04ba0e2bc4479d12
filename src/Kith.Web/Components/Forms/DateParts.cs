using System.Globalization;
using Kith.Casework.Forms;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Components;

/// <summary>A date as somebody typed it: three texts, so that what is wrong can be shown again.</summary>
public readonly record struct DateParts(string? Day, string? Month, string? Year)
{
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts Of(DateOnly? date) =>
        date is { } on ? new(Text(on.Day), Text(on.Month), Text(on.Year)) : default;

    /// <summary>Reads the three inputs that <see cref="DateInput"/> writes for a name.</summary>
    public static DateParts Read(IFormCollection form, string name) =>
        new(form[$"{name}-day"].ToString(), form[$"{name}-month"].ToString(), form[$"{name}-year"].ToString());

    /// <summary>The three inputs as they are sent.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values(string name) =>
        [new($"{name}-day", Day ?? ""), new($"{name}-month", Month ?? ""), new($"{name}-year", Year ?? "")];

    /// <summary>The date, or null where the parts are no date of the calendar.</summary>
    public DateOnly? ToDate() => Typed.Date;

    /// <summary>What is wrong with the date and where, in the design system's words; null if it is a date.</summary>
    /// <param name="what">What the date is, starting in lower case: "the date of the visit".</param>
    public (string Message, DatePart Part)? Problem(string what) =>
        IsEmpty ? ($"Enter {what}", DatePart.None)
        : Typed is var typed && typed.Problem(Capital(what)) is { } message ? (message, typed.Missing | typed.Wrong)
        : null;

    private TypedDate Typed => TypedDate.Read(Day, Month, Year);

    /// <summary>The name of the first part in a set, as the inputs' ids have it, or null for none.</summary>
    internal static string? First(DatePart parts) => Names(parts).FirstOrDefault();

    internal static IEnumerable<string> Names(DatePart parts) => TypedDate.Names(parts);

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what[1..];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
