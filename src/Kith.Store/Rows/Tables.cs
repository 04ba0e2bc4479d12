using Kith.Store.Accounts;
using Kith.Store.Protocols;
using Kith.Store.Sealing;

namespace Kith.Store.Rows;

/// <summary>Every table that is written by rows.</summary>
internal static class Tables
{
    internal static readonly Table<EventRow> Events = new("events")
    {
        Code = (row, codes) => row with { Mac = codes.Of(Log.Events, row.Write) },
    };
    internal static readonly Table<ActKeyRow> ActKeys = new("act_key");
    internal static readonly Table<AuditRow> Audit = new("audit")
    {
        Code = (row, codes) => row with { Mac = codes.Of(Log.Audit, row.Write) },
    };

    internal static readonly Table<EvidenceRow> Evidence = new("evidence")
    {
        Code = (row, codes) => row with { Mac = codes.Of(Log.Evidence, row.Write) },
    };

    internal static readonly Table<DoneUnder> DoneUnder = new("done_under");

    // Two papers alike, letter for letter, are kept once.
    internal static readonly Table<PaperRow> Papers = new("paper", Conflict.Same(" ON CONFLICT DO NOTHING"));

    internal static readonly Table<MailRow> Mail = new("mail_outbox");

    internal static readonly Table<AccountRow> Accounts = new("account", "name");
    internal static readonly Table<SessionRow> Sessions = new("session");

    internal static readonly Table<SealRow> Seals = new("seal");

    internal static readonly Table<FactCountRow> FactCounts = new(
        "fact_count",
        Conflict.Same(" ON CONFLICT (fact, month, actor) DO UPDATE SET times = fact_count.times + excluded.times")
    );
    internal static readonly Table<PersonRow> People = new("person", "id");
    internal static readonly Table<AgencyRow> Agencies = new("agency", "id");
    internal static readonly Table<WorryRow> Worries = new("worry", "id");
    internal static readonly Table<AllegationRow> Allegations = new("allegation", "id");
    internal static readonly Table<ContextRow> Contexts = new("context", "id");
    internal static readonly Table<PractitionerRow> Practitioners = new("practitioner", "id");

    /// <summary>All that <c>kith rebuild</c> makes again.</summary>
    internal static readonly IReadOnlyList<string> ReadModels =
    [
        .. ReadModelTable.OfChildren.Select(table => table.Name),
        People.Name,
        Agencies.Name,
        Worries.Name,
        Allegations.Name,
        Contexts.Name,
        Practitioners.Name,
        FactCounts.Name,
    ];
}
