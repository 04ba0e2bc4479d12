using Microsoft.AspNetCore.Identity;

namespace Kith.Store.Accounts;

/// <summary>What somebody signs in with. Who they are is in the workforce.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The practitioner who signs in with it.</summary>
    public string PractitionerId { get; set; } = "";
}
