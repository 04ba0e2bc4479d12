using System.Collections.Frozen;
using Kith.Casework.People;

namespace Kith.Casework.Access;

/// <summary>What a person may do that is not about one child.</summary>
public enum Permission
{
    /// <summary>See their own work and the children they work with.</summary>
    MyWork,

    /// <summary>Look for a child. What a search shows is still decided child by child.</summary>
    FindChildren,

    /// <summary>Record a contact or a referral.</summary>
    Refer,

    /// <summary>See the referrals they made, and what was decided.</summary>
    OwnReferrals,

    /// <summary>Work the queue of contacts and referrals.</summary>
    FrontDoor,

    /// <summary>Approve or return work, and allocate cases.</summary>
    Approve,

    /// <summary>Read figures that name no child.</summary>
    Figures,

    /// <summary>Make the yearly return, which holds every child by number.</summary>
    MakeReturn,

    /// <summary>
    /// Write and publish the local protocol. For those who answer for practice: a supervisor reads what it does to their
    /// team's work every day. An administrator keeps machines, and does not decide how families are assessed.
    /// </summary>
    KeepProtocol,

    /// <summary>Keep the system, its accounts and its evidence of integrity.</summary>
    KeepSystem,
}

/// <summary>Which post has which permission.</summary>
public static class Permissions
{
    /// <summary>True when somebody in this post has the permission.</summary>
    public static bool Has(this Practitioner person, Permission permission) =>
        !person.HasLeft && Of(person.Details.Post).Contains(permission);

    // Asked for thousands of people on a page: written down once.
    private static readonly FrozenDictionary<Post, IReadOnlyList<Permission>> Each = new Dictionary<
        Post,
        IReadOnlyList<Permission>
    >
    {
        [Post.Practitioner] = [Permission.MyWork, Permission.FindChildren, Permission.Refer],
        [Post.FrontDoor] = [Permission.FrontDoor, Permission.MyWork, Permission.FindChildren, Permission.Refer],
        [Post.Supervisor] =
        [
            Permission.MyWork,
            Permission.FindChildren,
            Permission.Refer,
            Permission.FrontDoor,
            Permission.Approve,
            Permission.Figures,
            Permission.KeepProtocol,
        ],
        [Post.ConferenceChair] = [Permission.MyWork, Permission.FindChildren],
        [Post.Partner] = [Permission.OwnReferrals, Permission.Refer],
        [Post.Analyst] = [Permission.Figures, Permission.MakeReturn],
        [Post.Administrator] = [Permission.KeepSystem],
    }.ToFrozenDictionary();

    /// <summary>The permissions of a post; with the first its day begins.</summary>
    public static IReadOnlyList<Permission> Of(Post post) => Each.GetValueOrDefault(post, []);
}
