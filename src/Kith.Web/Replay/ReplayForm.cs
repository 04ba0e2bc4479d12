using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.Replay;

/// <summary>The question of a replay as it stands in the page's address.</summary>
public sealed record ReplayForm(string? First, string? Second, DateParts From, DateParts To, string Query)
{
    public FormErrors Errors { get; } = new();

    public Period Period => new(From.ToDate(), To.ToDate());

    /// <summary>Reads the address. Where nothing is chosen it proposes the two latest editions, and asks nothing yet.</summary>
    public static ReplayForm Read(HttpRequest request, IReadOnlyList<Edition> editions)
    {
        var query = request.Query;
        DateParts Date(string name) => new(query[$"{name}-day"], query[$"{name}-month"], query[$"{name}-year"]);
        return new ReplayForm(
            query["first"].FirstOrDefault() ?? editions.ElementAtOrDefault(editions.Count - 2)?.Id,
            query["second"].FirstOrDefault() ?? (editions.Count > 0 ? editions[^1].Id : null),
            Date("from"),
            Date("to"),
            request.QueryString.Value ?? ""
        );
    }

    /// <summary>The question, or null where something is wrong with it: <see cref="Errors"/> says what.</summary>
    public ReplayQuestion? Ask(IReadOnlyList<Edition> editions)
    {
        Known("first", First, editions);
        Known("second", Second, editions);
        if (!Errors.Any && First == Second)
            Errors.Add("second", "Choose two different editions");
        Real("from", From, "the first day");
        Real("to", To, "the last day");
        if (!Errors.Any && Period.To < Period.From)
            Errors.Add("to", "The last day must be on or after the first day");
        return Errors.Any ? null : new ReplayQuestion(First!, Second!, Period);
    }

    private void Known(string field, string? id, IReadOnlyList<Edition> editions)
    {
        if (editions.All(edition => edition.Id != id))
            Errors.Add(field, "Choose an edition");
    }

    private void Real(string field, DateParts date, string what)
    {
        if (!date.IsEmpty && date.Problem(what) is var (message, part))
            Errors.Add(field, message, part);
    }
}
