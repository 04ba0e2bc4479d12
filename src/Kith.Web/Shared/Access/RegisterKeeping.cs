using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared.Access;

/// <summary>Who keeps the register of disabled children.</summary>
public static class RegisterKeeping
{
    private static readonly string Officer = ChildRows.Code(InvolvementRole.SocialCareOfficer);

    /// <summary>True for somebody whose work it is, asked before anything of a page is read.</summary>
    internal static async Task<bool> IsForAsync(HttpContext http, SignedIn viewer)
    {
        var services = http.RequestServices;
        await using var read = services.GetRequiredService<Database>().ReadModels();
        return await read.KeepsDisabledRegisterAsync(
            viewer,
            services.GetRequiredService<AccessRules>(),
            services.GetRequiredService<AuthorityClock>(),
            http.RequestAborted
        );
    }

    /// <summary>True for somebody whose work it is: by their post, or as the designated social care officer of a child.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="rules">Who keeps it.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<bool> KeepsDisabledRegisterAsync(
        this ReadModels read,
        SignedIn viewer,
        AccessRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (rules.DisabledRegister.IsKeptBy(viewer.Person))
            return true;
        var now = clock.Now;
        return rules.DisabledRegister.ByOfficers
            && await read.Involvements.AnyAsync(
                one =>
                    one.Practitioner == viewer.Id && one.Role == Officer && (one.UntilAt == null || one.UntilAt > now),
                stop
            );
    }
}
