using System.Globalization;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.FamilySite.SigningIn;
using Kith.Web.Shared;

namespace Kith.Web.FamilySite.Children;

/// <summary>Opens a paper to its reader: after the password was asked for not long ago, and so that it is known that they opened it.</summary>
internal sealed class OpenedPapers(FamilyActs acts, KeptPapers kept, FamilySiteRules rules, AuthorityClock clock)
{
    /// <summary>Answers with a paper that was issued to the person; else with what stands before it.</summary>
    /// <param name="number">Its number, as the address says it.</param>
    /// <param name="viewer">The person.</param>
    /// <param name="access">What they may see of the child.</param>
    /// <param name="answer">Answers with the paper and what was issued.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<IResult> OpenAsync(
        string number,
        FamilyViewer viewer,
        FamilyAccess access,
        Func<Paper, string, Task<IResult>> answer,
        CancellationToken stop
    )
    {
        var found = access.Papers.FirstOrDefault(one =>
            one.Prepared.Version.ToString(CultureInfo.InvariantCulture) == number
        );
        if (found is null || await kept.FindAsync(found.Fact.Content, stop) is not { } content)
            return FamilyRefusals.NotThere();
        if (clock.UtcNow - viewer.PasswordAt >= TimeSpan.FromMinutes(rules.AskAgainMinutes))
            return Pages.Render(
                new PasswordAgainView { Back = FamilyAddress.Paper(access.Child, found.Prepared.Version) }
            );
        await acts.OpenedAsync(viewer, access, found, stop);
        return await answer(found, content);
    }
}
