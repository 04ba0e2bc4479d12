using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>The editions of the guidance and every duty in them, for anybody to read, search, link to and print.</summary>
public static class GuidancePages
{
    // Longer than any question a person types, shorter than what would keep the server busy.
    private const int MostLetters = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guidance", ShowShelf).AllowAnonymous();
        routes.MapGet("/guidance/{edition}", ShowEdition).AllowAnonymous();
    }

    private static IResult ShowShelf(GuidanceLibrary guidance, AuthorityClock clock, string? q = null)
    {
        var shelf = new EditionIndex(guidance);
        var question = new DutyQuestion(null, null, null, null, Short(q));
        List<EditionLine> editions =
        [
            .. shelf.Sources.Select(edition => new EditionLine(edition, EditionIndex.DutiesOf(edition))),
        ];
        return Pages.Render(
            new ShelfView
            {
                Editions = editions,
                InForce = shelf.InForceOn(clock.Today),
                Question = question,
                Found = question.IsEmpty ? [] : Find(editions, question),
                Silences = question.IsEmpty
                    ? []
                    : shelf
                        .Editions.SelectMany(edition => edition.SilentOn.Select(silence => (edition, silence)))
                        .Where(found => question.Fits(found.silence))
                        .ToList(),
            }
        );
    }

    // The latest edition's words stand for all that say the same.
    private static List<FoundDuty> Find(IEnumerable<EditionLine> editions, DutyQuestion question) =>
        [
            .. editions
                .SelectMany(line => line.Duties.Where(question.Fits).Select(duty => (line.Edition, Duty: duty)))
                .GroupBy(found => found.Duty.Id)
                .Select(same => new FoundDuty(same.Last().Duty, [.. same.Select(found => found.Edition)]))
                .OrderBy(found => DutyStages.PlaceOf(found.Duty.Stage))
                .ThenBy(found => found.Duty.Id, StringComparer.Ordinal),
        ];

    private static IResult ShowEdition(
        string edition,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        string? stage = null,
        string? kind = null,
        string? force = null,
        string? sure = null,
        string? q = null
    )
    {
        var shelf = new EditionIndex(guidance);
        if (shelf.Find(edition) is not { } found)
            return Refusals.NotThere();
        var duties = EditionIndex.DutiesOf(found);
        var question = new DutyQuestion(stage, kind, force, sure, Short(q));
        return Pages.Render(
            new EditionView
            {
                Edition = found,
                Editions = shelf.Editions,
                Question = question,
                All = duties,
                Shown = duties.Where(question.Fits).ToList(),
                Today = clock.Today,
            }
        );
    }

    private static string? Short(string? text) => text is { Length: > MostLetters } ? text[..MostLetters] : text;
}

/// <summary>An edition and its duties.</summary>
public sealed record EditionLine(Edition Edition, IReadOnlyList<Duty> Duties);

/// <summary>A duty that was looked for, and the editions that state it.</summary>
public sealed record FoundDuty(Duty Duty, IReadOnlyList<Edition> Editions);
