using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Families;

namespace Kith.Web.StaffSite.Family;

/// <summary>The code with which somebody of the family signs in on their site: made, and shown this once to be handed over.</summary>
public static class FamilyCodePage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/children/{child}/family/{relative}/code", MakeAsync)
            .SeesChild(Purpose.Record, "invite-to-family-site");

    private static async Task<IResult> MakeAsync(
        string relative,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        FamilyAccounts accounts,
        FamilySiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (
            !Guid.TryParse(relative, out var person)
            || FamilyAccess.Of(child.Record, person, clock.Today, rules) is not { } access
            || child.State.Person.Known.GetValueOrDefault(person)?.Now.BornOn is null
        )
            return Refusals.NotThere();
        var (name, code) = await accounts.MakeCodeAsync(person, viewer.Id, stop);
        return Pages.Render(
            new FamilyCodePaper
            {
                Child = child,
                Access = access,
                SignsInAs = name,
                Code = code,
                Days = rules.CodeDays,
                Site = $"{request.Scheme}://{request.Host}{SharedAddress.FamilyCode}",
            }
        );
    }
}
