using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Entries;

/// <summary>What somebody typed on the page of an entry.</summary>
public sealed class EntryForm
{
    internal const string Do = "do";
    internal const string AddAction = "add-action";
    private const int LeastActions = 2;
    private const int MostActions = 20;
    private const int Short = 500;
    private const int Long = 30_000;

    private readonly IFormCollection _form;

    private EntryForm(IReadOnlyList<KeyValuePair<string, string>> typed) =>
        (Typed, _form) = (typed, PostedForm.Collect(typed));

    /// <summary>What was sent, or typed and kept.</summary>
    public static EntryForm Read(IReadOnlyList<KeyValuePair<string, string>> typed) => new(typed);

    /// <summary>A page that is opened.</summary>
    /// <param name="today">The day that it begins with.</param>
    /// <param name="answers">What is known already, by input.</param>
    public static EntryForm Begin(DateOnly today, params IEnumerable<(string Input, string? Answer)> answers) =>
        new([
            KeyValuePair.Create(PostedForm.KeyInput, $"{Guid.NewGuid()}"),
            .. DateParts.Of(today).Values("on"),
            .. answers.Where(one => one.Answer is not null).Select(one => KeyValuePair.Create(one.Input, one.Answer!)),
        ]);

    /// <summary>All of it, by input, but for which button was pressed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; }

    /// <summary>True where another row was asked for.</summary>
    public bool Adds => _form[Do] == AddAction;

    /// <summary>What was sent without the button.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Holds => [.. Typed.Where(pair => pair.Key != Do)];

    public string Text(string name) => PostedForm.Lines(_form[name].ToString()).Trim();

    public string? Said(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public DateParts Parts(string name) => DateParts.Read(_form, name);

    public DateOnly? Date(string name) => Parts(name).ToDate();

    public IReadOnlyList<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What was chosen of several; null for nothing.</summary>
    public IReadOnlyList<string>? Many(string name) =>
        _form[name] is { Count: > 0 } chosen ? [.. chosen.OfType<string>().Where(one => one.Length > 0)] : null;

    public TCode Code<TCode>(string name)
        where TCode : struct, Enum => Enum.GetValues<TCode>().First(code => ChildRows.Code(code) == Text(name));

    /// <summary>How many rows for actions the page has.</summary>
    public int ActionRows =>
        Math.Min(
            MostActions,
            Math.Max(
                LeastActions,
                Enumerable.Range(0, MostActions).LastOrDefault(row => _form.ContainsKey(Of(row, "what")), -1) + 1
            ) + (Adds ? 1 : 0)
        );

    /// <summary>The input of a row.</summary>
    public static string Of(int row, string question) => $"action-{row}-{question}";

    /// <summary>One for each time the page was opened.</summary>
    public Guid Key => Guid.TryParse(Text(PostedForm.KeyInput), out var id) ? id : Guid.Empty;

    /// <summary>The actions that were typed.</summary>
    public IReadOnlyList<TypedAction> Actions() =>
        [
            .. Enumerable
                .Range(0, ActionRows)
                .Where(row => Text(Of(row, "what")).Length > 0)
                .Select(row => new TypedAction(
                    $"{Key:N}-{row + 1}",
                    Text(Of(row, "what")),
                    Said(Of(row, "who")),
                    Date(Of(row, "by"))
                )),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="asks">What is asked beside the day.</param>
    /// <param name="when">What the day is of.</param>
    /// <param name="first">The first day that can be; null for any, with what to say of one before.</param>
    /// <param name="today">Today.</param>
    public FormErrors Check(
        IReadOnlyList<Asked> asks,
        string when,
        (DateOnly Day, string Before)? first,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(asks);
        var errors = new FormErrors();
        if (Parts("on").Problem($"the day of {when}") is var (message, part))
            errors.Add("on", message, part);
        else if (Date("on") > today)
            errors.Add("on", "The day is in the future", DatePart.All);
        else if (Date("on") < first?.Day)
            errors.Add("on", first.Value.Before, DatePart.All);
        foreach (var asked in asks)
            Check(errors, asked);
        return errors;
    }

    private void Check(FormErrors errors, Asked asked)
    {
        switch (asked.As)
        {
            case AskedAs.Date when !Parts(asked.Name).IsEmpty || asked.Missing is not null:
                if (Parts(asked.Name).IsEmpty)
                    errors.Add(asked.Name, asked.Missing!);
                else if (Parts(asked.Name).Problem("the day on which it is looked at again") is var (message, part))
                    errors.Add(asked.Name, message, part);
                else if (Date(asked.Name) < Date("on"))
                    errors.Add(asked.Name, "The day is before this entry", DatePart.All);
                break;
            case AskedAs.Choice:
                if (asked.Options.All(choice => choice.Value != Text(asked.Name)))
                    errors.Add(asked.Name, asked.Missing!);
                break;
            case AskedAs.Choices:
                if ((Many(asked.Name) ?? []).Any(one => asked.Options.All(choice => choice.Value != one)))
                    errors.Add(asked.Name, "Choose from what stands here");
                else if (Many(asked.Name) is null && asked.Missing is not null)
                    errors.Add(asked.Name, asked.Missing);
                break;
            case AskedAs.Actions:
                if (Actions().Count == 0 && asked.Missing is not null)
                    errors.Add(Of(0, "what"), asked.Missing);
                else
                    CheckActions(errors);
                break;
            case AskedAs.Line or AskedAs.Text when Text(asked.Name).Length == 0 && asked.Missing is { } missing:
                errors.Add(asked.Name, missing);
                break;
            case AskedAs.Line or AskedAs.Text when Text(asked.Name).Length > MostOf(asked.As):
                errors.Add(asked.Name, $"This is too long. Use at most {MostOf(asked.As)} characters");
                break;
        }
    }

    private static int MostOf(AskedAs kind) => kind == AskedAs.Line ? Short : Long;

    private void CheckActions(FormErrors errors)
    {
        for (var row = 0; row < ActionRows; row++)
        {
            var by = Parts(Of(row, "by"));
            if (Text(Of(row, "what")).Length == 0 && (Text(Of(row, "who")).Length > 0 || !by.IsEmpty))
                errors.Add(Of(row, "what"), "Say what is to be done");
            else if (Text(Of(row, "what")).Length > Short || Text(Of(row, "who")).Length > Short)
                errors.Add(Of(row, "what"), $"Use at most {Short} characters");
            if (!by.IsEmpty && by.Problem("the day by which it is done") is var (message, part))
                errors.Add(Of(row, "by"), message, part);
        }
    }
}
