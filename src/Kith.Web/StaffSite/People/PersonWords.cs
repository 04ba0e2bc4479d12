using Kith.Casework.People;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.People;

/// <summary>Posts and registrations as an administrator reads them.</summary>
internal static class PersonWords
{
    /// <summary>What the post is asked as.</summary>
    public const string PostLabel = "What the job lets them do here";

    /// <summary>A post as a form sends it.</summary>
    public static string OfPost(string sent) => Enum.TryParse<Post>(sent, out var post) ? Of(post) : sent;

    /// <summary>A registration as a form sends it.</summary>
    public static string OfRegistration(string sent) =>
        Enum.TryParse<Registration>(sent, out var registration) ? Of(registration) : sent;

    /// <summary>The competences that the local protocol lists, and those that somebody holds of earlier versions.</summary>
    /// <param name="guidance">The guidance.</param>
    /// <param name="today">The day.</param>
    /// <param name="held">What somebody holds, by id.</param>
    public static IReadOnlyList<Choice> Competences(
        GuidanceLibrary guidance,
        DateOnly today,
        IReadOnlyCollection<string> held
    )
    {
        var listed = guidance.InForceOn(today).Competences;
        return
        [
            .. listed.Select(one => new Choice(one.Id, one.Says)),
            .. held.Where(id => listed.All(one => one.Id != id)).Select(id => new Choice(id, Say.Sentence(id))),
        ];
    }

    public static string Of(Registration registration) =>
        registration switch
        {
            Registration.SocialWorker => "Registered social worker",
            Registration.Apprentice => "Apprentice or student",
            _ => "Other",
        };

    public static string Of(Post post) =>
        post switch
        {
            Post.Practitioner => "Works with children and families",
            Post.FrontDoor => "Takes contacts and referrals",
            Post.Supervisor => "Supervises practitioners",
            Post.ConferenceChair => "Chairs conferences",
            Post.Partner => "Refers children, for a partner agency",
            Post.Analyst => "Reads figures, no child’s record",
            _ => "Keeps the system, no child’s record",
        };
}
