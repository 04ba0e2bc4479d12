using System.Text;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>What somebody of an agency was asked about a child, and what came of it.</summary>
/// <param name="Given">The fact that asked.</param>
public sealed record PartnerGrant(Recorded Given)
{
    /// <summary>What later facts refer to it by.</summary>
    public int Number => Given.Version;

    /// <summary>What was asked, and of whom.</summary>
    public PartnerAsked Fact => (PartnerAsked)Given.Fact;

    /// <summary>Who is asked, in a line.</summary>
    public string Whom => $"{Fact.Name}, {Fact.Agency}";

    /// <summary>The last report that came; null while there is none.</summary>
    public Recorded? Report { get; init; }

    /// <summary>The question with which the last report was sent back; null where it was not.</summary>
    public Recorded? Question { get; init; }

    /// <summary>That they gave it back; null where they did not.</summary>
    public Recorded? HandedBack { get; init; }

    /// <summary>That it was closed; null while nobody did.</summary>
    public Recorded? Ended { get; init; }

    /// <summary>By when a report is due.</summary>
    public DateOnly By { get; init; }

    /// <summary>Until when it is open, where somebody said so.</summary>
    public DateOnly? SaidUntil { get; init; }

    /// <summary>True until it was given back or closed.</summary>
    public bool Stands => HandedBack is null && Ended is null;

    /// <summary>True where they are asked what came of actions that they took on, and for no report.</summary>
    public bool ForActions => Fact.Purpose == PartnerPurpose.Actions;

    /// <summary>What they said last of their actions; null while they have not.</summary>
    public Recorded? Said { get; init; }

    /// <summary>True while a report, or an answer to a question, is awaited.</summary>
    public bool Waits => Stands && !ForActions && (Report is null || Question is not null);

    /// <summary>Until when it is open.</summary>
    public DateOnly UntilBy(PartnerSiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return SaidUntil ?? By.AddDays(rules.DaysAfterDue);
    }

    /// <summary>True for what ends their name, as somebody may type a surname: whatever the capitals, accents and marks.</summary>
    public bool IsSurname(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = Fact.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = Letters(typed);
        return said.Length > 0
            && Enumerable.Range(0, words.Length).Any(first => Letters(string.Concat(words.Skip(first))) == said);
    }

    private static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>All that was asked on a record, in the order asked.</summary>
    public static IReadOnlyList<PartnerGrant> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var asked = new SortedDictionary<int, PartnerGrant>();
        foreach (var entry in record.Standing)
            if (entry.Fact is PartnerAsked given)
                asked[entry.Version] = new PartnerGrant(entry) { By = given.By, SaidUntil = given.Until };
            else if (AskedBy(entry.Fact) is { } number && asked.TryGetValue(number, out var grant))
                asked[number] = grant.After(entry);
        return [.. asked.Values];
    }

    /// <summary>What was asked in a fact; null where it is none that asks.</summary>
    public static PartnerGrant? Find(ChildRecord record, int? number) =>
        In(record).FirstOrDefault(grant => grant.Number == number);

    /// <summary>How somebody of an agency is named on the record on which they were asked; null for anybody else.</summary>
    public static string? NameOn(ChildRecord record, string user)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
            PartnerUser.AskedOf(user) is { } asked && asked.Child == record.Id && Find(record, asked.Asked) is { } grant
            ? grant.Whom
            : null;
    }

    private static int? AskedBy(Fact fact) =>
        fact switch
        {
            PartnerReported came => came.Asked,
            PartnerReportReturned back => back.Asked,
            ActionsAnswered said => said.Asked,
            PartnerHandedBack given => given.Asked,
            PartnerAccessRenewed renewed => renewed.Asked,
            PartnerAccessEnded ended => ended.Asked,
            _ => null,
        };

    private PartnerGrant After(Recorded entry) =>
        entry.Fact switch
        {
            PartnerReported => this with { Report = entry, Question = null },
            PartnerReportReturned back => this with { Question = entry, By = back.By, SaidUntil = Later(back.By) },
            PartnerHandedBack => this with { HandedBack = entry },
            ActionsAnswered => this with { Said = entry },
            PartnerAccessRenewed renewed => this with { By = renewed.By, SaidUntil = renewed.Until },
            _ => this with { Ended = entry },
        };

    // A question that is open longer than what it is about could not be answered.
    private DateOnly? Later(DateOnly by) => SaidUntil < by ? by : SaidUntil;
}
