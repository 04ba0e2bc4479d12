using System.Text.Json;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Children as somebody types and chooses them who links them to a place, a group or a person of concern.</summary>
/// <param name="Typed">All of it, by input, with which button was pressed.</param>
public sealed record LinkForm(IReadOnlyList<KeyValuePair<string, string>> Typed)
{
    internal const string Do = "do";
    internal const string Find = "find";
    internal const string Child = "child";
    internal const string Names = "names";
    internal const string Tie = "tie";
    internal const string OnInput = "on";

    /// <summary>More children in one post than any list of them has.</summary>
    public const int MostLines = 40;

    private readonly IFormCollection _form = PostedForm.Collect(Typed);

    /// <summary>A page that is opened.</summary>
    /// <param name="today">The day that it begins with.</param>
    /// <param name="names">Who is to be looked for; null for nobody yet.</param>
    public static LinkForm Begin(DateOnly today, string? names = null) =>
        new([
            KeyValuePair.Create(PostedForm.KeyInput, $"{Guid.NewGuid()}"),
            .. DateParts.Of(today).Values(OnInput),
            KeyValuePair.Create(Names, names ?? ""),
        ]);

    /// <summary>The same with today as the day, where children are looked for and nobody was asked for it yet.</summary>
    public LinkForm On(DateOnly today) =>
        Finds && Day.IsEmpty ? new([.. Typed, .. DateParts.Of(today).Values(OnInput)]) : this;

    /// <summary>One for each time the page was opened.</summary>
    public Guid Key => Guid.TryParse(_form[PostedForm.KeyInput].ToString(), out var key) ? key : Guid.Empty;

    /// <summary>True where children are to be looked for, and nothing is to be stored.</summary>
    public bool Finds => _form[Do] == Find;

    /// <summary>What was sent without the button.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Holds => [.. Typed.Where(pair => pair.Key != Do)];

    /// <summary>What was typed of each child: a name or a number.</summary>
    public IReadOnlyList<string> Lines =>
        [
            .. NamesTyped
                .Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    public string NamesTyped => PostedForm.Lines(_form[Names].ToString());

    /// <summary>The children chosen.</summary>
    public IReadOnlyList<Guid> Chosen =>
        [
            .. _form[Child]
                .Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct(),
        ];

    public string TieTyped => _form[Tie].ToString();

    public DateParts Day => DateParts.Read(_form, OnInput);

    /// <summary>How they are linked, once it is checked.</summary>
    public ContextTie TieChosen => Enum.GetValues<ContextTie>().First(tie => ChildRows.Code(tie) == TieTyped);

    /// <summary>What was posted of one child, so that a page edited after it was stored is told from one sent twice.</summary>
    public string Posted => JsonSerializer.Serialize(new[] { TieTyped, $"{Day.ToDate():O}" });

    /// <summary>What is wrong with what is to be stored, in the order of the page.</summary>
    public FormErrors Check(IReadOnlyList<Choice> ties, DateOnly today)
    {
        var errors = new FormErrors();
        if (Chosen.Count == 0)
            errors.Add(Lines.Count == 0 ? Names : Child, "Choose at least one child");
        else if (Chosen.Count > MostLines)
            errors.Add(Child, $"Choose at most {MostLines} children at once");
        if (ties.All(tie => tie.Value != TieTyped))
            errors.Add(Tie, "Choose how they are linked");
        if (Day.Problem("the day since which it is known") is var (message, part))
            errors.Add(OnInput, message, part);
        else if (Day.ToDate() > today)
            errors.Add(OnInput, "The day is in the future", DatePart.All);
        return errors;
    }
}
