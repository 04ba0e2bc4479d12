using System.Globalization;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>A section as typed.</summary>
public sealed record SectionTyped(string Key, string Title, string Text);

/// <summary>A line of one of the lists as typed.</summary>
/// <param name="Who">With whom.</param>
/// <param name="What">What the training was about; empty for the other list.</param>
/// <param name="On">When.</param>
/// <param name="Text">What changed because of them; for training, who was trained.</param>
public sealed record RecordTyped(string Who, string What, DateParts On, string Text)
{
    /// <summary>More lines than a list on paper would have.</summary>
    public const int Most = 200;

    public bool IsEmpty => Who.Length + What.Length + Text.Length == 0 && On.IsEmpty;

    public static RecordTyped Empty { get; } = new("", "", default, "");

    public static string Field(string record, int index, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{record}-{index}-{part}");

    /// <summary>What the page sends of a list: its lines, and one more that is empty.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(string record, IReadOnlyList<RecordTyped> lines) =>
        lines
            .Index()
            .SelectMany(one =>
                new KeyValuePair<string, string>[]
                {
                    new(Field(record, one.Index, "who"), one.Item.Who),
                    new(Field(record, one.Index, "what"), one.Item.What),
                    new(Field(record, one.Index, "on") + "-day", one.Item.On.Day ?? ""),
                    new(Field(record, one.Index, "on") + "-month", one.Item.On.Month ?? ""),
                    new(Field(record, one.Index, "on") + "-year", one.Item.On.Year ?? ""),
                    new(Field(record, one.Index, "text"), one.Item.Text),
                }
            )
            .Append(new($"{record}-count", (lines.Count + 1).ToString(CultureInfo.InvariantCulture)));

    public static RecordTyped Read(IFormCollection form, string record, int index) =>
        new(
            form[Field(record, index, "who")].ToString().Trim(),
            form[Field(record, index, "what")].ToString().Trim(),
            DateParts.Read(form, Field(record, index, "on")),
            form[Field(record, index, "text")].ToString().Trim()
        );
}
