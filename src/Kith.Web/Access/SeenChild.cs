using System.Globalization;
using System.Reflection;
using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;

namespace Kith.Web.Access;

/// <summary>A child's record that the person asking may have, the read of it already in the audit.</summary>
/// <param name="Record">The record.</param>
/// <param name="Answer">How the person stands to the child.</param>
public sealed record SeenChild(ChildRecord Record, Answer Answer)
{
    public Guid Id => Record.Id;

    public ChildState State => Record.State;

    public static ValueTask<SeenChild> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(
            http.Items[typeof(SeenChild)] as SeenChild
                ?? throw new InvalidOperationException("The endpoint names a SeenChild without .SeesChild().")
        );

    /// <summary>What the access decision needs to know of a record.</summary>
    public static Subject SubjectOf(ChildRecord record) => Subject.Of(record);

    /// <summary>What it needs to know of a row about a child: the same as of the record, so that a list leads where a page opens.</summary>
    public static Subject SubjectOf(ChildRow child) => new(child.Id, child.Stage, child.Lead, child.Chair);

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
    internal static async Task<IResult?> LookAsync(HttpContext http, Purpose purpose, Relation? only = null)
    {
        // Loaded together with who is asking.
        if (SignedIn.Of(http) is not { } viewer)
        {
            return Refusals.NotThere();
        }
        if (http.Items[typeof(ChildRecord)] is not ChildRecord record)
        {
            await http
                .RequestServices.GetRequiredService<Audit>()
                .DidAsync(viewer.Id, Purposes.Refused, PageOf(http), "no such record", http.RequestAborted);
            return Refusals.NotThere();
        }
        var id = record.Id;
        var answer = Seeing.Decide(viewer.Person, SubjectOf(record), purpose, viewer.Workforce);
        var audit = http.RequestServices.GetRequiredService<Audit>();
        var word = purpose == Purpose.Read ? Purposes.Read : Purposes.Record;
        var allowed = answer.Allowed && (only is null || answer.Relation == only);
        var detail = allowed ? answer.Relation.ToString() : $"{answer.Relation}, refused";
        var page = $"{http.Request.Method} {http.Request.Path}";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            // Written while the page is drawn; no byte of the answer leaves before it is on the disk.
            var written = Task.Run(() => audit.ReadAsync(viewer.Id, id, word, page, detail), CancellationToken.None);
            BeforeAnswer.Require(http, written);
        }
        else
        {
            await audit.ReadAsync(viewer.Id, id, word, page, detail, http.RequestAborted);
        }
        if (!allowed)
        {
            return Refusals.NotYours(
                answer.Allowed
                    ? "This is shown to those who supervise the case. Ask them if you need to know."
                    : answer.Because
            );
        }
        http.Items[typeof(SeenChild)] = new SeenChild(record, answer);
        return null;
    }
}
