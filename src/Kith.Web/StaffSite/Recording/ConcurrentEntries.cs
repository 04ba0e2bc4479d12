using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.StaffSite.Recording;

/// <summary>What others recorded while a page was open, and what came of it on the page.</summary>
/// <param name="News">What they recorded.</param>
/// <param name="Taken">The questions, untouched here, whose answers are now those of the record.</param>
/// <param name="Others">The questions answered here and on the record differently.</param>
public sealed record ConcurrentEntries(
    IReadOnlyList<News> News,
    IReadOnlyList<string> Taken,
    IReadOnlyList<OtherWord> Others
)
{
    /// <summary>
    /// The page as it goes on from the record as it is now: an answer that was not touched here follows the record, one that
    /// was stays, and where both changed both are shown. Nothing that somebody else recorded is written over unseen.
    /// </summary>
    /// <param name="entry">The page as sent.</param>
    /// <param name="filled">What the page of a record is filled in with beforehand.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="forms">The words of the facts.</param>
    public static ActEntry Follow(
        ActEntry entry,
        Func<ChildRecord, IReadOnlyList<KeyValuePair<string, string>>> filled,
        SignedIn viewer,
        FormLibrary forms
    )
    {
        List<News> news = [];
        foreach (var child in entry.For.Where(child => entry.SeenOf(child) is { } seen && seen < child.Version))
        {
            var telling = new Telling(forms, viewer.Workforce, child);
            news.AddRange(
                child
                    .Facts.Skip(entry.SeenOf(child)!.Value)
                    .Select(fact => new News(
                        child,
                        telling.Heading(fact.Fact),
                        fact.By == viewer.Id ? "you" : telling.NameOf(fact.By),
                        fact.WrittenAt,
                        telling.Parts(fact.Fact)
                    ))
            );
        }
        var record = entry.Child.Record;
        if (entry.SeenOf(record) is not { } then || then >= record.Version)
            return entry with { Meanwhile = new ConcurrentEntries(news, [], []) };
        var before = TypedAnswers.Digests(filled(ChildRecord.From(record.Id, [.. record.Facts.Take(then)])));
        var merged = RecordMerge.Of(before, filled(record), entry.Typed);
        var last = record.Facts[^1];
        var by = viewer.Workforce.NameOf(last.By);
        var others = merged
            .Others.Where(other => Questions.IsAsked(other.Question))
            .Select(other => new OtherWord(
                Questions.LabelOf(entry, other.Question),
                Questions.TextOf(entry, other.Question, other.Answer),
                $"On the record since you opened this page, last written by {by}",
                last.WrittenAt
            ));
        var taken = merged
            .Taken.Where(question => Questions.IsAsked(question) && entry.Form.Find(question)?.Kind != FieldKind.Given)
            .Select(question => Questions.LabelOf(entry, question));
        return entry.Holding(merged.Values) with { Meanwhile = new ConcurrentEntries(news, [.. taken], [.. others]) };
    }
}

/// <summary>Something recorded while a page was open.</summary>
/// <param name="Child">On whose record.</param>
/// <param name="Heading">What it is.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Parts">What it says.</param>
public sealed record News(ChildRecord Child, string Heading, string By, DateTimeOffset At, IReadOnlyList<Part> Parts);
