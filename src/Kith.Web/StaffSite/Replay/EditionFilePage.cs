using System.Text;
using Kith.Casework.Access;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The file of an edition as the program has it, to make a draft of.</summary>
public static class EditionFilePage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/replay/editions/{edition}.yaml", Show).Needs(Permission.Figures);

    private static IResult Show(string edition) =>
        GuidanceFiles.Editions().FirstOrDefault(file => DraftEdition.IdOf(file.Text) == edition).Text is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), "application/yaml", $"{edition}.yaml")
            : Refusals.NotThere();
}
