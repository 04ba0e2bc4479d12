using Kith.Casework.People;
using Kith.Casework.People.ParentSupports;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.ParentSupports;

/// <summary>What somebody typed of how the support of a parent goes, or that it has ended.</summary>
public sealed record SupportForm
{
    internal const string GoesOn = "goes-on";
    private const int Long = 30_000;

    /// <summary>One for each time the page was opened.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    public DateParts On { get; init; }
    public string How { get; init; } = "";
    public string Words { get; init; } = "";

    /// <summary>That it goes on, or why it ends, as a code.</summary>
    public string Then { get; init; } = "";
    public string Supporter { get; init; } = "";
    public DateParts ReviewOn { get; init; }

    /// <summary>What becomes of it, to choose from.</summary>
    public static IReadOnlyList<Choice> Thens { get; } =
    [
        new(GoesOn, "It goes on"),
        new(ChildRows.Code(ParentSupportEnd.NotNeeded), "It ends: it is not needed any more"),
        new(ChildRows.Code(ParentSupportEnd.TheirWish), "It ends: they want it no more"),
        new(ChildRows.Code(ParentSupportEnd.Moved), "It ends: they have moved"),
        new(ChildRows.Code(ParentSupportEnd.NotGiven), "It ends: it cannot be given any more"),
    ];

    /// <summary>What was sent, or typed and kept.</summary>
    public static SupportForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        return new()
        {
            Key = Guid.TryParse(form[PostedForm.KeyInput], out var key) ? key : Guid.NewGuid(),
            On = DateParts.Read(form, "on"),
            How = Text("how"),
            Words = Text("words"),
            Then = Text("then"),
            Supporter = Text("supporter"),
            ReviewOn = DateParts.Read(form, "review-on"),
        };

        string Text(string name) => PostedForm.Lines(form[name].ToString()).Trim();
    }

    /// <summary>What the page holds, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new(PostedForm.KeyInput, $"{Key}"),
            .. On.Values("on"),
            new("how", How),
            new("words", Words),
            new("then", Then),
            new("supporter", Supporter),
            .. ReviewOn.Values("review-on"),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="support">What goes on.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="today">The day.</param>
    public FormErrors Check(ParentSupport support, Workforce workforce, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(support);
        ArgumentNullException.ThrowIfNull(workforce);
        var errors = new FormErrors();
        if (On.Problem("the day on which you talked about it") is var (message, part))
            errors.Add("on", message, part);
        else if (On.ToDate() > today)
            errors.Add("on", "The day is in the future", DatePart.All);
        else if (On.ToDate() < support.OfferedOn)
            errors.Add("on", $"The day is before it was offered, on {Say.Date(support.OfferedOn)}", DatePart.All);
        if (How.Length == 0)
            errors.Add("how", "Say how it goes");
        if (How.Length > Long || Words.Length > Long)
            errors.Add(How.Length > Long ? "how" : "words", $"This is too long. Use at most {Long} characters");
        if (Thens.All(one => one.Value != Then))
            errors.Add("then", "Say whether it goes on");
        if (Then == GoesOn)
            CheckWhatGoesOn(errors, workforce);
        return errors;
    }

    private void CheckWhatGoesOn(FormErrors errors, Workforce workforce)
    {
        if (workforce.Find(Supporter) is not { HasLeft: false })
            errors.Add("supporter", "Choose who leads it");
        if (ReviewOn.Problem("the day on which it is looked at with them next") is var (message, part))
            errors.Add("review-on", message, part);
        else if (ReviewOn.ToDate() <= On.ToDate())
            errors.Add("review-on", "The day must be after this one", DatePart.All);
    }

    /// <summary>What becomes true.</summary>
    public ParentSupportFact ToFact()
    {
        var words = Words.Length == 0 ? null : Words;
        return Then == GoesOn
            ? new ParentSupportReviewed(How, words, Supporter, ReviewOn.ToDate()!.Value)
            : new ParentSupportEnded(
                Enum.GetValues<ParentSupportEnd>().First(why => ChildRows.Code(why) == Then),
                How,
                words
            );
    }
}
