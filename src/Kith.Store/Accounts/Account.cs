using Microsoft.AspNetCore.Identity;

namespace Kith.Store.Accounts;

/// <summary>Somebody who may sign in.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Who they are in the workforce; an account without a practitioner opens nothing.</summary>
    public string PractitionerId { get; set; } = "";
}
