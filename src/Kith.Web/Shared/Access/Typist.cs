using Kith.Casework.People;

namespace Kith.Web.Shared.Access;

/// <summary>Whoever types on a form, on whichever site they are signed in.</summary>
/// <param name="Id">The user.</param>
public sealed record Typist(string Id)
{
    /// <summary>Where they sign in again.</summary>
    public string SignIn =>
        FamilyUser.PersonOf(Id) is not null ? SharedAddress.FamilySignIn
        : PartnerUser.IsOne(Id) ? SharedAddress.PartnerSignIn
        : ChildUser.ChildOf(Id) is not null ? SharedAddress.ChildSignIn
        : SharedAddress.SignIn;

    /// <summary>Where their forms send themselves to be kept.</summary>
    public string Keeping =>
        FamilyUser.PersonOf(Id) is not null ? SharedAddress.FamilyKeeping
        : PartnerUser.IsOne(Id) ? SharedAddress.PartnerKeeping
        : ChildUser.ChildOf(Id) is not null ? SharedAddress.ChildKeeping
        : Drafting.DraftMiddleware.Address;

    /// <summary>Who is signed in; null when nobody is.</summary>
    public static Typist? Of(HttpContext http) =>
        http.Items[typeof(Typist)] as Typist ?? (SignedIn.Of(http) is { } viewer ? new Typist(viewer.Id) : null);

    /// <summary>Says who is signed in on another site than the staff's.</summary>
    public static void Is(HttpContext http, string user) => http.Items[typeof(Typist)] = new Typist(user);
}
