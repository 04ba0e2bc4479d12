using Kith.Casework.Papers;

namespace Kith.Web.StaffSite.Papers;

/// <summary>What was chosen of a paper, and answered of its passages.</summary>
/// <param name="Document">The document.</param>
/// <param name="Recipient">For whom, of the family; null for the child or an agency.</param>
/// <param name="Invited">For whom, of those asked to a conference who are not of the family, by their row; null for anybody else.</param>
/// <param name="Out">The passages that are left out.</param>
/// <param name="Stays">The passages that were questioned and stay.</param>
/// <param name="Content">The hash of what was read; null where nothing was yet.</param>
/// <param name="IsAsked">True once the questions were on the page.</param>
/// <param name="Way">By what way it gets to its reader; null where that was not chosen.</param>
public sealed record NewPaperForm(
    string? Document,
    Guid? Recipient,
    string? Invited,
    IReadOnlySet<string> Out,
    IReadOnlySet<string> Stays,
    string? Content,
    bool IsAsked,
    PaperRoute? Way
)
{
    /// <summary>The answer that a questioned passage is left out.</summary>
    public const string LeaveOut = "out";

    /// <summary>The answer that it stays.</summary>
    public const string Stay = "stays";

    private const string Passage = "passage:";

    public static NewPaperForm Read(IFormCollection form)
    {
        var answers = form.Where(input => input.Key.StartsWith(Passage, StringComparison.Ordinal))
            .Select(input => (Id: input.Key[Passage.Length..], Answer: input.Value.ToString()))
            .ToList();
        return new(
            form[NewPaper.Document].ToString() is { Length: > 0 } document ? document : null,
            Guid.TryParse(form[NewPaper.Recipient], out var recipient) ? recipient : null,
            form[NewPaper.Invited].ToString() is { Length: > 0 } invited ? invited : null,
            Named(
                answers
                    .Where(one => one.Answer == LeaveOut)
                    .Select(one => one.Id)
                    .Concat(form[NewPaper.Out].OfType<string>())
            ),
            Named(answers.Where(one => one.Answer == Stay).Select(one => one.Id)),
            form[NewPaper.Content].ToString() is { Length: > 0 } content ? content : null,
            form.ContainsKey(NewPaper.Asked),
            PaperWays.Read(form)
        );
    }

    public PaperAsked ToAsked(DateOnly today) =>
        new(Document, Recipient, today)
        {
            Invited = Invited,
            LeftOut = Out,
            Stays = Stays,
        };

    public PreparePaper ToAct(DateOnly today) =>
        new()
        {
            On = today,
            Document = Document,
            Recipient = Recipient,
            Invited = Invited,
            LeftOut = PaperAsked.Join(Out),
            Stays = PaperAsked.Join(Stays),
        };

    /// <summary>What was answered of a passage; null where nothing was.</summary>
    public string? AnswerTo(string passage) =>
        Out.Contains(passage) ? LeaveOut
        : Stays.Contains(passage) ? Stay
        : null;

    private static HashSet<string> Named(IEnumerable<string> passages) =>
        PaperAsked.Named(string.Join(',', passages)).ToHashSet(StringComparer.Ordinal);
}
