using System.Globalization;
using System.Reflection;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.Shared.Access;

/// <summary>A child's record that the person asking may have, the read of it already in the audit.</summary>
/// <param name="Record">The record.</param>
/// <param name="Answer">How the person stands to the child.</param>
/// <param name="Rules">What each relation may record.</param>
public sealed record SeenChild(ChildRecord Record, Answer Answer, AccessRules Rules)
{
    public Guid Id => Record.Id;

    public ChildState State => Record.State;

    /// <summary>What they may see of the child's brothers and sisters.</summary>
    public SeenFamily Family { get; init; } = SeenFamily.None;

    /// <summary>Other records of the same child.</summary>
    public SecondRecords Second { get; init; } = SecondRecords.None;

    /// <summary>All records of the child that the person sees, this one first.</summary>
    public IReadOnlyList<ChildRecord> Records =>
        [
            Record,
            .. Second.Joined.Select(one => one.Record),
            .. Second.Kept is { } kept ? [kept] : Array.Empty<ChildRecord>(),
        ];

    /// <summary>True for an entry that names a brother or sister, or another record of the child, that is closed to the person.</summary>
    public bool NamesAnotherWithheld(Recorded entry) =>
        Second.Withholds(entry, Record)
        || PeopleNamedIn(entry.Fact).Any(person => Family.BarrierTo(person) != KeptOut.None);

    private static IEnumerable<Guid> PeopleNamedIn(Fact fact) =>
        fact switch
        {
            FamilyMemberRecorded member => [member.Person],
            FamilyRecorded family => family.People.Select(row => row.Person).OfType<Guid>(),
            CouplesRecorded couples => couples.Couples.SelectMany(row => new[] { row.One, row.Other }).OfType<Guid>(),
            ResidencesRecorded residences => residences.Residences.Select(row => row.Person).OfType<Guid>(),
            _ => [],
        };

    /// <summary>True for somebody of the family, on this record or a brother's, whom the person may know of.</summary>
    // Of a child who stands on a brother's record alone nobody has decided that.
    public bool MayKnow(FamilyMemberRecorded member) =>
        Family.BarrierTo(member.Person) == KeptOut.None
        && (!member.HasRecord || member.Person == Id || State.Person.Links.Any(link => link.Person == member.Person));

    /// <summary>True when the person may record an act here: on a record that was merged into another that is little.</summary>
    public bool May(string act) =>
        Answer.May(act, Rules)
        && (
            State.Person.MergedInto is null
            || (Acts.TypeOf(act) is not null && Acts.Blank(act, default, 0).IsDoneOnMerged)
        );

    /// <summary>True when the person may be shown what somebody of the family told in confidence: whoever may record it.</summary>
    public bool MayKnowConfidences => May("record-pregnancies");

    /// <summary>True when the person may put right what an act left here: they may correct, and may do the act.</summary>
    public bool MayCorrect(string? act) =>
        May("correct-fact") && (act is null || Acts.TypeOf(act) is null || Answer.May(act, Rules));

    public static ValueTask<SeenChild> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(
            http.Items[typeof(SeenChild)] as SeenChild
                ?? throw new InvalidOperationException("The endpoint names a SeenChild without .SeesChild().")
        );

    /// <summary>What the access decision needs to know of a record.</summary>
    public static Subject SubjectOf(ChildRecord record) => Subject.Of(record);

    /// <summary>What it needs to know of a row about a child: the same as of the record, so that a list leads where a page opens.</summary>
    /// <param name="child">The child's row.</param>
    /// <param name="involved">The rows of the viewer's own work with the child; null where only who leads and supervises counts.</param>
    public static Subject SubjectOf(ChildRow child, IEnumerable<InvolvementRow>? involved = null) =>
        new(child.Id, child.Stage, child.Lead, child.Chair)
        {
            Others =
            [
                .. (involved ?? [])
                    .Select(row => new Involvement(
                        row.Practitioner,
                        RoleOf(row.Role),
                        row.Episode,
                        row.FromOn,
                        row.UntilAt,
                        row.Version,
                        ""
                    ))
                    .Where(one => Subject.IsOther(one.Role)),
            ],
            Restriction = child.Restricted is { } kind
                ? new Restriction(
                    Enum.GetValues<RestrictionKind>().First(one => ChildRows.Code(one) == kind),
                    Users(child.RestrictedTo),
                    child.RestrictionOwner ?? ""
                )
                : null,
            KeptFrom = Users(child.KeptFrom),
        };

    private static string[] Users(string? users) => users?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static InvolvementRole RoleOf(string role) =>
        Enum.Parse<InvolvementRole>(role.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The child in the address; null where the endpoint is about no child, or the address names none.</summary>
    internal static Guid? AskedFor(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Authorised>() is { OnChild: not null }
        && Guid.TryParse(Convert.ToString(http.Request.RouteValues["child"], CultureInfo.InvariantCulture), out var id)
            ? id
            : null;

    /// <summary>What was asked for, as the audit keeps it: whoever is refused may have written anything into the address.</summary>
    internal static string PageOf(HttpContext http)
    {
        var path = http.Request.Path.ToUriComponent();
        return $"{http.Request.Method} {path[..Math.Min(path.Length, LongestPath)]}";
    }

    private const int LongestPath = 200;

    /// <summary>Decides and audits. Null when the handler may run, else the page to show instead.</summary>
    internal static async Task<IResult?> LookAsync(HttpContext http, Authorised mark)
    {
        // Loaded together with who is asking.
        if (SignedIn.Of(http) is not { } viewer)
            return Refusals.NotThere();
        if (http.Items[typeof(ChildRecord)] is not ChildRecord record)
        {
            await http
                .RequestServices.GetRequiredService<Audit>()
                .DidAsync(viewer.Id, Purposes.Refused, PageOf(http), "no such record", http.RequestAborted);
            return Refusals.NotThere();
        }
        var id = record.Id;
        var purpose = mark.OnChild!.Value;
        var rules = http.RequestServices.GetRequiredService<AccessRules>();
        var clock = http.RequestServices.GetRequiredService<AuthorityClock>();
        var records = http.RequestServices.GetRequiredService<EventStore>();
        var kept = await KeptAsync(record, records, http.RequestAborted);
        var subject = SubjectOf(record) with { Kept = kept is null ? null : SubjectOf(kept) };
        var answer = viewer.Sees(subject, clock, purpose);
        var act = mark.Act ?? http.Request.RouteValues["act"] as string;
        var allowed =
            (mark.Unseen || answer.Allowed)
            && (mark.Only is null || answer.Relation == mark.Only)
            && (act is null || Acts.TypeOf(act) is null || answer.May(act, rules));
        var audit = http.RequestServices.GetRequiredService<Audit>();
        var word = purpose == Purpose.Read ? Purposes.Read : Purposes.Record;
        var detail = allowed ? answer.Relation.ToString() : $"{answer.Relation}{Audit.Refused}";
        var page = $"{http.Request.Method} {http.Request.Path}";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            // Written while the page is drawn; no byte of the answer leaves before it is on the disk.
            var written = Task.Run(() => audit.ReadAsync(viewer.Id, id, word, page, detail), CancellationToken.None);
            BeforeAnswer.Require(http, written);
        }
        else
            await audit.ReadAsync(viewer.Id, id, word, page, detail, http.RequestAborted);
        if (!allowed)
        {
            return mark.Only is not null && answer.Allowed
                ? Refusals.NotYours("This is shown to those who supervise the case. Ask them if you need to know.")
                : Refused(answer, record, viewer, DraftMiddleware.HasKept(http) ? Kept : "");
        }
        var seen = new SeenChild(record, answer, rules);
        if (!mark.Unseen)
            seen = await BesideAsync(seen, kept, viewer, http);
        if (seen.Second.Joined is { Count: > 0 } joined)
            await audit.ShownAsync(viewer.Id, [.. joined.Select(one => one.Id)], page, http.RequestAborted);
        http.Items[typeof(SeenChild)] = seen;
        return null;
    }

    // What else of the family, and of the child, the person may see.
    private static async Task<SeenChild> BesideAsync(
        SeenChild seen,
        ChildRecord? kept,
        SignedIn viewer,
        HttpContext http
    )
    {
        var records = http.RequestServices.GetRequiredService<EventStore>();
        var beside = await RecordsBeside.LoadAsync([seen.Record], records, http.RequestAborted);
        return beside.Seen(
            seen,
            kept,
            viewer,
            http.RequestServices.GetRequiredService<ActHandler>().PracticeOf(viewer),
            http.RequestServices.GetRequiredService<AuthorityClock>()
        );
    }

    private static async Task<ChildRecord?> KeptAsync(ChildRecord record, EventStore records, CancellationToken stop) =>
        record.State.Person.MergedInto is { } kept ? await records.LoadChildAsync(kept, stop) : null;

    // Of a hidden record not even that there is one.
    private static IResult Refused(Answer answer, ChildRecord record, SignedIn viewer, string kept) =>
        answer.KeptOut switch
        {
            KeptOut.Hidden => Refusals.NotThere(),
            KeptOut.Restricted => Refusals.NotYours(
                $"{answer.Because} {Asking(viewer.Workforce.Find(record.Involved.Restriction?.Owner)?.Name)}{kept}"
            ),
            _ when answer.Allows(Purpose.Read) => Refusals.NotRecorded(
                $"{(answer.Because.Length > 0 ? answer.Because : "This is not recorded by somebody in your place.")}{AskingLead(record, viewer)}{kept}"
            ),
            _ => Refusals.NotYours($"{answer.Because}{kept}"),
        };

    private const string Kept = " Nothing is recorded. What you typed is kept, and stands on My work.";

    private static string Asking(string? owner) => $"Ask {owner ?? "your manager"}.";

    private static string AskingLead(ChildRecord record, SignedIn viewer) =>
        viewer.Workforce.Find(record.State.Open?.Lead?.Practitioner) is { HasLeft: false } lead && lead.Id != viewer.Id
            ? $" Ask {lead.Name}, who leads."
            : "";
}
