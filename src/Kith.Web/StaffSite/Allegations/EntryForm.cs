using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>What a designated officer typed on the page of an entry.</summary>
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
    /// <param name="action">The action that it is about; null for none.</param>
    public static EntryForm Begin(DateOnly today, string? action) =>
        new([
            KeyValuePair.Create(PostedForm.KeyInput, $"{Guid.NewGuid()}"),
            .. DateParts.Of(today).Values("on"),
            .. action is null ? [] : new[] { KeyValuePair.Create("action", action) },
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

    /// <summary>The actions that were typed; null for none.</summary>
    public Rows<AllegationAction>? Actions()
    {
        var key = Guid.TryParse(Text(PostedForm.KeyInput), out var id) ? id : Guid.NewGuid();
        AllegationAction[] typed =
        [
            .. Enumerable
                .Range(0, ActionRows)
                .Where(row => Text(Of(row, "what")).Length > 0)
                .Select(row => new AllegationAction(
                    // Of all actions of the allegation, so that what comes of one is said of that one.
                    $"{key:N}-{row + 1}",
                    Text(Of(row, "what")),
                    Said(Of(row, "who")),
                    Date(Of(row, "by"))
                )),
        ];
        return typed.Length == 0 ? null : [.. typed];
    }

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check(AllegationEntry entry, AllegationRecord record, Rulebook book, DateOnly today)
    {
        var errors = new FormErrors();
        if (Parts("on").Problem($"the day of {entry.When}") is var (message, part))
            errors.Add("on", message, part);
        else if (Date("on") > today)
            errors.Add("on", "The day is in the future", DatePart.All);
        else if (Date("on") < record.Learned!.On)
            errors.Add("on", "The day is before the allegation was learned of", DatePart.All);
        foreach (var asked in entry.Asks)
            Check(errors, asked, record, book);
        return errors;
    }

    private void Check(FormErrors errors, AskedOfOfficer asked, AllegationRecord record, Rulebook book)
    {
        switch (asked.Asking)
        {
            case Asking.Date when !Parts(asked.Name).IsEmpty || asked.Missing is not null:
                if (Parts(asked.Name).IsEmpty)
                    errors.Add(asked.Name, asked.Missing!);
                else if (Parts(asked.Name).Problem("the day on which it is looked at again") is var (message, part))
                    errors.Add(asked.Name, message, part);
                else if (Date(asked.Name) < Date("on"))
                    errors.Add(asked.Name, "The day is before this entry", DatePart.All);
                break;
            case Asking.Choice:
                if (asked.Options(record, book).All(choice => choice.Value != Text(asked.Name)))
                    errors.Add(asked.Name, asked.Missing!);
                break;
            case Asking.Choices:
                var options = asked.Options(record, book);
                if ((Many(asked.Name) ?? []).Any(one => options.All(choice => choice.Value != one)))
                    errors.Add(asked.Name, "Choose from what stands here");
                break;
            case Asking.Actions:
                CheckActions(errors);
                break;
            case Asking.Line or Asking.Text when Text(asked.Name).Length == 0 && asked.Missing is { } missing:
                errors.Add(asked.Name, missing);
                break;
            case Asking.Line or Asking.Text when Text(asked.Name).Length > Long:
                errors.Add(asked.Name, $"This is too long. Use at most {Long} characters");
                break;
        }
    }

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
