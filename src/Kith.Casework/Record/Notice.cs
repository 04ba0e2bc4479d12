namespace Kith.Casework.Record;

/// <summary>A fact of which somebody has to be told. A kind of fact that tells nobody does not have this.</summary>
public interface ITells
{
    /// <summary>Who is to be told, and what. Pure: what has been settled since is not told any more.</summary>
    /// <param name="recorded">This fact as recorded.</param>
    /// <param name="record">The record it stands on.</param>
    IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record);
}

/// <summary>Who is told.</summary>
public enum NoticeTo
{
    /// <summary>The lead practitioner.</summary>
    Lead,

    /// <summary>Whoever supervises the lead practitioner, or the last there was.</summary>
    Manager,

    /// <summary>A person named.</summary>
    Person,
}

/// <summary>What somebody is told.</summary>
/// <param name="Kind">What it is about, in lower-case words joined by hyphens: what lists are filtered and counted by.</param>
/// <param name="To">Who is told.</param>
/// <param name="Says">The rest of a sentence that begins with the name of whoever recorded it: "recorded a new worry".</param>
public sealed record Notice(string Kind, NoticeTo To, string Says)
{
    /// <summary>The user, where a person is named.</summary>
    public string? Person { get; init; }

    /// <summary>The act that settles it; null where it is enough to have seen it.</summary>
    public string? Act { get; init; }

    /// <summary>The day by which it has to be settled; null for none. Before that it is told only when the day comes near.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>Of what, on a child's record, somebody has to be told.</summary>
/// <param name="Recorded">The fact.</param>
/// <param name="Notice">What is told.</param>
/// <param name="Recipient">The user told; of a manager, the user whose manager is told; null where nobody ever led.</param>
public sealed record Told(Recorded Recorded, Notice Notice, string? Recipient)
{
    /// <summary>Everything that is to be told, in the order recorded. Nobody is told of what they recorded themselves, unless it is to be done by a day.</summary>
    public static IEnumerable<Told> On(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        string? now = null;
        string? last = null;
        foreach (var recorded in record.Standing)
        {
            if (recorded.Fact is not ITells tells)
                continue;
            now ??= record.State.Open?.Lead?.Practitioner ?? "";
            last ??= LastLead(record) ?? "";
            foreach (var notice in tells.Tells(recorded, record))
            {
                var recipient = notice.To switch
                {
                    NoticeTo.Lead => now,
                    NoticeTo.Manager => now.Length > 0 ? now : last,
                    _ => notice.Person ?? "",
                };
                if (
                    notice.To == NoticeTo.Manager
                    || (recipient.Length > 0 && (notice.DueOn is not null || recipient != recorded.By))
                )
                    yield return new Told(recorded, notice, recipient.Length > 0 ? recipient : null);
            }
        }
        foreach (var told in ByOthers(record))
            yield return told;
    }

    /// <summary>The kind of what others recorded.</summary>
    public const string ByOthersKind = "recorded";

    // What others recorded since the lead last did: before that they had the record open. A line for each act.
    private static IEnumerable<Told> ByOthers(ChildRecord record)
    {
        if (record.State.Open is not { Lead: { } lead } episode)
            return [];
        var seen = record.Standing.LastOrDefault(recorded => recorded.By == lead.Practitioner || Gives(recorded, lead));
        return record
            .Standing.SkipWhile(recorded => recorded.Version <= (seen?.Version ?? 0))
            .Where(recorded =>
                recorded.Source is null
                && recorded.Fact is not ITells
                && recorded.By != lead.Practitioner
                && (recorded.Episode == 0 || recorded.Episode == episode.Number)
            )
            .DistinctBy(recorded => recorded.ActId)
            .Select(recorded => new Told(
                recorded,
                new Notice(ByOthersKind, NoticeTo.Lead, $"recorded: {Facts.SaysOf(recorded.Fact).TrimEnd('.')}"),
                lead.Practitioner
            ));
    }

    private static bool Gives(Recorded recorded, Lead lead) =>
        recorded.Fact switch
        {
            LeadPractitionerAllocated given => given.Practitioner == lead.Practitioner,
            LeadPractitionerChanged given => given.Practitioner == lead.Practitioner,
            _ => false,
        };

    private static string? LastLead(ChildRecord record) =>
        record.State.Episodes.LastOrDefault(episode => episode.Lead is not null)?.Lead?.Practitioner;
}
