using Kith.Casework.Papers;

namespace Kith.Store.Rows;

/// <summary>A message that says that something is waiting: an e-mail or a text. Table <c>mail_outbox</c>.</summary>
internal sealed record MailRow(
    Guid Id,
    Guid Child,
    int Version,
    DateTimeOffset QueuedAt,
    DateTimeOffset? DueAt,
    int Tries,
    string State,
    DateTimeOffset? SettledAt
)
{
    /// <summary>One for each entry that chose it. Of what was written elsewhere, or told as a story, nobody is sent anything.</summary>
    internal static IEnumerable<MailRow> Of(PendingEvents written) =>
        from child in written.Children
        from entry in child.New
        where entry is { Source: null, Fact: PaperWayChosen { Way: PaperRoute.Email or PaperRoute.Text } }
        select new MailRow(
            Guid.NewGuid(),
            child.Seen.Id,
            entry.Version,
            entry.WrittenAt,
            entry.WrittenAt,
            0,
            Mail.MailOutbox.Waiting,
            null
        );
}
