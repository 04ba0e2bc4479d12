using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Editions;

/// <summary>A child's case beside itself under several editions: what this family would have been owed, and what was dropped.</summary>
public static class CaseUnderEditionsPage
{
    // More columns nobody reads, on paper least of all.
    private const int Most = 6;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/editions", Show).SeesChild();

    private static IResult Show(SeenChild child, GuidanceLibrary guidance, AuthorityClock clock, HttpRequest request)
    {
        string[] asked = [.. request.Query["with"].OfType<string>()];
        var errors = new FormErrors();
        if (
            asked.Length > 0
            && guidance.Editions.Count(edition => asked.Contains(edition.Id)) is var known and (< 2 or > Most)
        )
            errors.Add("with", known < 2 ? "Choose two editions or more" : $"Choose at most {Most} editions");
        var chosen = errors.Any || asked.Length == 0 ? Usual(guidance) : asked;
        return Pages.Render(
            new CaseUnderEditionsView
            {
                Child = child,
                Today = clock.Today,
                Editions = guidance.Editions,
                Chosen = errors.Any ? asked : chosen,
                Everything = request.Query["show"] == "everything",
                Errors = errors,
                Case = OneCase.Of(
                    child.Record,
                    guidance,
                    [.. guidance.Editions.Where(edition => chosen.Contains(edition.Id))],
                    clock.Now
                ),
            },
            errors
        );
    }

    // Between a text and its dated revision little changed, and a draft was never owed to anybody.
    private static string[] Usual(GuidanceLibrary guidance) =>
        [
            .. guidance
                .Editions.Where(edition => edition is { Revises: null, Status: not EditionStatus.Draft })
                .Select(edition => edition.Id)
                .TakeLast(Most),
        ];
}
