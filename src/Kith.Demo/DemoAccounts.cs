using Kith.Casework.ChildSite;
using Kith.Casework.FamilySite;
using Kith.Casework.PartnerSite;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.ChildPages;
using Kith.Web.Shared.Families;
using Kith.Web.Shared.Partners;
using Kith.Web.Start;

namespace Kith.Demo;

/// <summary>The sign-ins of the demonstration.</summary>
public static class DemoAccounts
{
    /// <summary>Makes those that are missing.</summary>
    public static async Task EnsureAsync(Database database, GuidanceLibrary guidance, Demonstration demonstration)
    {
        // The site is built and not started: accounts are made by the same services that check them.
        await using var site = KithSite.Build(database, guidance, []);
        var there = (await site.Services.GetRequiredService<AccountStore>().AllAsync())
            .Select(account => account.Name)
            .ToList();
        var missing = demonstration.Personas.Select(persona => persona.UserName).Except(there).ToList();
        await InviteAsync(site.Services, [.. there], demonstration);
        if (missing.Count == 0)
            return;
        var hash = site.Services.GetRequiredService<Passwords>().Hash(demonstration.Password);
        await site
            .Services.GetRequiredService<AccountService>()
            .GiveAsync(missing.Select(name => (name, hash)), "kith demo", CancellationToken.None);
    }

    // The parents whom the stories invited to the family's site, the people of agencies whom they asked for a report, and the children whom they gave a page.
    private static async Task InviteAsync(
        IServiceProvider services,
        IReadOnlyCollection<string> there,
        Demonstration demonstration
    )
    {
        var parents = demonstration
            .Families.Where(one => !there.Contains(FamilyAccounts.NameOf(one.SignsInAs)))
            .ToDictionary(one => one.Name);
        var partners = demonstration
            .Partners.Where(one => !there.Contains(PartnerAccounts.NameOf(one.Code)))
            .ToDictionary(one => one.Name);
        var children = demonstration
            .Children.Where(one => !there.Contains(ChildAccounts.NameOf(one.Card)))
            .ToDictionary(one => one.Name);
        if (parents.Count == 0 && partners.Count == 0 && children.Count == 0)
            return;
        var cards = services.GetRequiredService<ChildAccounts>();
        var families = services.GetRequiredService<FamilyAccounts>();
        var codes = services.GetRequiredService<PartnerAccounts>();
        await foreach (var record in services.GetRequiredService<EventStore>().AllChildrenAsync())
        {
            foreach (var entry in record.Standing)
                if (entry.Fact is FamilySiteInvited { Name: { } name } invited && parents.Remove(name, out var parent))
                    await families.GiveAsync(
                        invited.Person,
                        parent.SignsInAs,
                        demonstration.Password,
                        "kith demo",
                        CancellationToken.None
                    );
                else if (entry.Fact is PartnerAsked asked && partners.Remove(asked.Name, out var partner))
                    await codes.GiveAsync(record.Id, entry.Version, partner.Code, "kith demo", CancellationToken.None);
                else if (
                    entry.Fact is ChildPageGiven
                    && children.Remove(record.State.Person.FirstName ?? "", out var child)
                    && ChildSign.Of(child.Colour, child.Shape) is { } sign
                )
                    await cards.GiveAsync(record.Id, child.Card, sign, "kith demo", CancellationToken.None);
            if (parents.Count == 0 && partners.Count == 0 && children.Count == 0)
                return;
        }
    }
}
