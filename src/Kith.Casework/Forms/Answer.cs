using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>One answer as read from the page: a value, nothing, or why it cannot be read.</summary>
/// <param name="Value">What was answered; null for nothing.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
/// <param name="Part">Of a date, the part that is wrong.</param>
internal readonly record struct Answer(JsonNode? Value, string? Problem, DatePart Part = DatePart.None)
{
    // A line is a name or a few words; a long text is up to about ten printed pages.
    private const int LongestLine = 500;
    private const int LongestText = 30_000;

    public static Answer None => default;

    public static Answer Read(Field field, ILookup<string, string> posted, Guid? child)
    {
        var name = field.InputName(child);
        if (field.IsDate)
        {
            var typed = TypedDate.Read(
                One(posted, name + "-day"),
                One(posted, name + "-month"),
                One(posted, name + "-year")
            );
            return field.Kind == FieldKind.PartDate && typed.Part is { } part
                ? new Answer(part.ToString(), null)
                : Day(field, typed);
        }
        if (field.Kind.IsMany())
        {
            var many = posted[name].Select(Clean).Where(value => value.Length > 0).Distinct().ToList();
            return many.Count == 0 ? None
                : !many.TrueForAll(value => Fits(field, value)) ? NotOffered(field)
                : Contradiction(field, many) is { } problem ? new Answer(null, problem)
                : new Answer(new JsonArray([.. many.Select(value => (JsonNode)value)]), null);
        }
        var text = One(posted, name);
        return text.Length == 0 ? None : Single(field, text);
    }

    /// <summary>Reads an answer that stands in one piece, as a file has it.</summary>
    public static Answer Read(Field field, string text) =>
        Clean(text) is { Length: > 0 } clean ? Single(field, clean) : None;

    private static Answer Day(Field field, TypedDate typed) =>
        typed.IsEmpty ? None
        : typed.Date is { } day ? new Answer(IsoDay.Of(day), null)
        : new Answer(null, typed.Problem(field.Subject), typed.Missing | typed.Wrong);

    private static Answer Single(Field field, string text) =>
        field.Kind switch
        {
            FieldKind.YesNo => text is "yes" or "no" ? new Answer(text == "yes", null) : NotOffered(field),
            FieldKind.Time => TimeOfDay.Read(text) is { } time
                ? new Answer(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture), null)
                : new Answer(null, $"{field.Subject} must be a time, for example 14:30 or 2.30pm"),
            FieldKind.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= field.AtMost
                ? new Answer(number, null)
                : new Answer(null, $"{field.Subject} must be a whole number from 0 to {field.AtMost}"),
            var kind when kind.IsEntry() => int.TryParse(
                text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var version
            )
                ? new Answer(version, null)
                : NotOffered(field),
            FieldKind.PupilNumber => PupilNumber.Problem(text) is { } wrong
                ? new Answer(null, wrong)
                : new Answer(PupilNumber.Clean(text), null),
            FieldKind.NhsNumber => NhsNumber.Problem(text) is { } wrong
                ? new Answer(null, wrong)
                : new Answer(NhsNumber.Clean(text), null),
            FieldKind.Postcode => Postcode.Problem(text) is { } wrong
                ? new Answer(null, wrong)
                : new Answer(Postcode.Clean(text), null),
            FieldKind.Telephone => Telephone.IsNumber(text)
                ? new Answer(Telephone.Said(text), null)
                : new Answer(
                    null,
                    $"{field.Subject} must be one telephone number with its area code, for example 01632 960 001, or +48 12 345 67 89 from abroad"
                ),
            FieldKind.Child => Field.RecordIn(text) is { } record
                ? new Answer(record, null)
                : new Answer(
                    null,
                    $"{field.Subject} must be one child: choose who it is, or enter the number that stands at the top of their page"
                ),
            FieldKind.File => File(field, text),
            FieldKind.LongText => Short(field, text, LongestText),
            _ when !Fits(field, text) => NotOffered(field),
            _ => Short(field, text.Replace('\n', ' '), LongestLine),
        };

    // Why a file was not taken is known where it arrived, and said beside the question.
    private static Answer File(Field field, string text) =>
        StoredFile.Read(text) is { } file ? new Answer(JsonSerializer.SerializeToNode(file, Json.Options), null)
        : text.StartsWith(StoredFile.Refusal, StringComparison.Ordinal)
        && Short(field, text, LongestLine).Problem is null
            ? new Answer(null, text[StoredFile.Refusal.Length..])
        : new Answer(null, "Choose the file again: it did not arrive");

    private static string? Contradiction(Field field, List<string> chosen) =>
        chosen.Count > 1
        && field.Told.Options.FirstOrDefault(option => option.StandsAlone && chosen.Contains(option.Value)) is { } alone
            ? $"{field.Subject} must be “{alone.Label}” or what there is, not both"
            : null;

    private static bool Fits(Field field, string value) =>
        field.Kind switch
        {
            FieldKind.Choice or FieldKind.Choices or FieldKind.Code => field.Told.Options.Any(option =>
                option.Value == value
            ),
            FieldKind.FamilyMember or FieldKind.FamilyMembers => IsId(value),
            _ => true,
        };

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static Answer Short(Field field, string text, int most) =>
        text.Length <= most
            ? new Answer(text, null)
            : new Answer(
                null,
                string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"{field.Subject} must be {most:N0} characters or fewer. It has {text.Length:N0}"
                )
            );

    private static Answer NotOffered(Field field) => new(null, $"{field.Subject} must be one of the answers offered");

    private static string One(ILookup<string, string> posted, string name) => Clean(posted[name].FirstOrDefault());

    // What no database takes or no page shows is dropped here, once: control characters and half characters.
    private static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").Replace("\r\n", "\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }
}
