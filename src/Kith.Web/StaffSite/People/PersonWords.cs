using Kith.Casework.People;

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
