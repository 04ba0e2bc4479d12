using Kith.Casework.Partnership;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Partnership;

/// <summary>A report of the safeguarding partners, as somebody types that it came out.</summary>
public sealed record ReportForm
{
    private const int Short = 500;
    private const int Long = 30_000;

    public string Title { get; init; } = "";

    public DateParts On { get; init; }

    public DateParts From { get; init; }

    public DateParts Until { get; init; }

    public string Where { get; init; } = "";

    public string Difference { get; init; } = "";

    /// <summary>What was sent, or typed and kept.</summary>
    public static ReportForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        return new()
        {
            Title = form["title"].ToString().Trim(),
            On = DateParts.Read(form, "on"),
            From = DateParts.Read(form, "from"),
            Until = DateParts.Read(form, "until"),
            Where = form["where"].ToString().Trim(),
            Difference = PostedForm.Lines(form["difference"].ToString()).Trim(),
        };
    }

    /// <summary>What the page holds, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("title", Title),
            .. On.Values("on"),
            .. From.Values("from"),
            .. Until.Values("until"),
            new("where", Where),
            new("difference", Difference),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="today">The day.</param>
    public FormErrors Check(DateOnly today)
    {
        var errors = new FormErrors();
        if (Title.Length is 0 or > Short)
            errors.Add("title", $"Say what the report is called, in at most {Short} characters");
        if (On.Problem("the day on which it came out") is var (onMessage, onPart))
            errors.Add("on", onMessage, onPart);
        else if (On.ToDate() > today)
            errors.Add("on", "The day on which it came out is in the future", DatePart.All);
        if (From.Problem("the first day that it reports on") is var (fromMessage, fromPart))
            errors.Add("from", fromMessage, fromPart);
        if (Until.Problem("the last day that it reports on") is var (untilMessage, untilPart))
            errors.Add("until", untilMessage, untilPart);
        else if (Until.ToDate() < From.ToDate())
            errors.Add("until", "The last day must be on or after the first", DatePart.All);
        if (Where.Length is 0 or > Short)
            errors.Add("where", $"Say where anybody can read it, in at most {Short} characters");
        if (Difference.Length > Long)
            errors.Add("difference", $"This is too long. Use at most {Long} characters");
        return errors;
    }

    /// <summary>What is recorded of it, once it is checked.</summary>
    public PartnershipReportPublished ToFact() =>
        new(Title, From.ToDate()!.Value, Until.ToDate()!.Value, Where, Difference.Length == 0 ? null : Difference);
}
