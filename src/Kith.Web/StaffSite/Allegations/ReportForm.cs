using System.Globalization;
using Kith.Casework.Allegations;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>An allegation as somebody types it who reports it.</summary>
public sealed record ReportForm
{
    private const int Short = 200;
    private const int Long = 30_000;

    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>The child from whose record it is reported; null for none.</summary>
    public Guid? Child { get; init; }

    public string Accused { get; init; } = "";

    public string Role { get; init; } = "";

    public string Employer { get; init; } = "";

    public string Children { get; init; } = "";

    public string What { get; init; } = "";

    public DateParts Learned { get; init; }

    public string Time { get; init; } = "";

    public string From { get; init; } = "";

    public string Knows { get; init; } = "";

    public string OwnChildren { get; init; } = "";

    public string DoneSoFar { get; init; } = "";

    public string Late { get; init; } = "";

    /// <summary>The day on which somebody learned of it, once it is checked.</summary>
    public DateOnly LearnedOn => Learned.ToDate() ?? default;

    /// <summary>The time of it; null where none is given.</summary>
    public TimeOnly? LearnedAt =>
        TimeOnly.TryParseExact(Time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;

    /// <summary>What was sent, or typed and kept.</summary>
    public static ReportForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        string One(string name) => form[name].ToString().Trim();
        string Text(string name) => PostedForm.Lines(form[name].ToString()).Trim();
        return new()
        {
            Key = Guid.TryParse(One(PostedForm.KeyInput), out var key) ? key : Guid.NewGuid(),
            Child = Guid.TryParse(One("child"), out var child) ? child : null,
            Accused = One("accused"),
            Role = One("role"),
            Employer = One("employer"),
            Children = Text("children"),
            What = Text("what"),
            Learned = DateParts.Read(form, "learned"),
            Time = One("time"),
            From = One("from"),
            Knows = One("knows"),
            OwnChildren = One("own-children"),
            DoneSoFar = Text("done-so-far"),
            Late = Text("late"),
        };
    }

    /// <summary>What the page holds, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new(PostedForm.KeyInput, $"{Key}"),
            new("child", $"{Child}"),
            new("accused", Accused),
            new("role", Role),
            new("employer", Employer),
            new("children", Children),
            new("what", What),
            .. Learned.Values("learned"),
            new("time", Time),
            new("from", From),
            new("knows", Knows),
            new("own-children", OwnChildren),
            new("done-so-far", DoneSoFar),
            new("late", Late),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="now">The moment, in local time.</param>
    /// <param name="due">By when the officer was to be told; null where the rules set no day.</param>
    public FormErrors Check(DateTime now, Func<DateOnly, TimeOnly?, DateOnly?> due)
    {
        ArgumentNullException.ThrowIfNull(due);
        var errors = new FormErrors();
        if (Accused.Length == 0)
            errors.Add("accused", "Say who it is about. If you do not know the name, write how they are known");
        if (Role.Length == 0)
            errors.Add("role", "Say what they do with children");
        if (Child is null && Children.Length == 0)
            errors.Add("children", "Say which child it concerns. If you do not know the name, write “not known”");
        if (What.Length == 0)
            errors.Add("what", "Say what is said to have happened");
        var today = DateOnly.FromDateTime(now);
        if (Learned.Problem("the day on which you learned of it") is var (message, part))
            errors.Add("learned", message, part);
        else if (LearnedOn > today)
            errors.Add("learned", "The day on which you learned of it is in the future", DatePart.All);
        if (Time.Length > 0 && LearnedAt is null)
            errors.Add("time", "Enter the time like 14:30, or leave it blank");
        foreach (var (input, text) in Values().Where(pair => pair.Value.Length > MostOf(pair.Key)))
            if (errors.For(input) is null)
                errors.Add(input, $"This is too long. Use at most {MostOf(input)} characters");
        if (!errors.Any && Late.Length == 0 && due(LearnedOn, LearnedAt) is { } day && day < today)
            errors.Add("late", $"The designated officer was to be told by {Say.Date(day)}. Say why it is later");
        return errors;
    }

    /// <summary>What is recorded of it.</summary>
    /// <param name="reference">What it is called on the receipt.</param>
    /// <param name="childName">The name of the child from whose record it is reported.</param>
    public AllegationReceived ToFact(string reference, string? childName)
    {
        var named = Children.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        (string Name, Guid? Child)[] children =
        [
            .. Child is { } child ? new (string, Guid?)[] { (childName ?? "", child) } : [],
            .. named.Select(name => (name, (Guid?)null)),
        ];
        return new(
            reference,
            Accused,
            Role,
            What,
            [.. children.Select((one, row) => new AllegationChild($"c{row + 1}", one.Name, one.Child))],
            Said(Employer),
            Said(From),
            YesNo(OwnChildren),
            YesNo(Knows),
            Said(DoneSoFar)
        );
    }

    private static bool? YesNo(string answer) =>
        answer switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static int MostOf(string input) => input is "what" or "done-so-far" or "late" or "children" ? Long : Short;
}
