using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Tests.Site;

/// <summary>Who works at the authority of the tests.</summary>
internal static class Staff
{
    public static readonly IReadOnlyDictionary<string, PractitionerRecorded> All = new Dictionary<
        string,
        PractitionerRecorded
    >
    {
        ["amira"] = Worker("Amira Khan", "Social worker", Registration.SocialWorker, "North", "denise"),
        ["femi"] = Worker("Femi Ade", "Family support worker", Registration.Other, "North", "denise"),
        ["nadia"] = Worker("Nadia Rossi", "Social worker", Registration.SocialWorker, "South", "sunil"),
        ["leon"] = Worker("Leon Gray", "Social worker", Registration.SocialWorker, "North", "denise"),
        ["denise"] = In(Post.Supervisor, "Denise Obi", "Practice supervisor", Registration.SocialWorker, "North"),
        ["sunil"] = In(Post.Supervisor, "Sunil Rao", "Practice supervisor", Registration.SocialWorker, "South"),
        ["carys"] = In(Post.ConferenceChair, "Carys Bell", "Conference chair", Registration.SocialWorker, "Chairs"),
        ["frances"] = In(Post.FrontDoor, "Frances Lee", "Front door worker", Registration.SocialWorker, "Front door"),
        ["sarah"] = In(Post.Partner, "Sarah Webb", "Safeguarding lead", Registration.Other, "Oak School", "Education"),
        ["tomos"] = In(Post.Partner, "Tomos Hill", "Safeguarding lead", Registration.Other, "Elm School", "Education"),
        ["anil"] = In(Post.Analyst, "Anil Das", "Analyst", Registration.Other, "Figures"),
        ["adele"] = In(Post.Administrator, "Adele Fox", "System administrator", Registration.Other, "Systems"),
    };

    /// <summary>
    /// The same, with a designated officer, who alone sees the records of allegations, and with somebody who alone keeps those of places,
    /// groups and people of concern.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, PractitionerRecorded> WithOfficer = new Dictionary<
        string,
        PractitionerRecorded
    >(All)
    {
        ["ines"] = Worker("Ines Carver", "Designated officer", Registration.SocialWorker, "Officers", null),
        ["cora"] = Worker("Cora Lane", "Exploitation coordinator", Registration.SocialWorker, "Officers", null),
    };

    /// <summary>One of each post, and one of each kind of registration.</summary>
    public static IEnumerable<string> Everybody => All.Keys.Where(id => id is not ("leon" or "tomos" or "sunil"));

    public static Append Joining(IReadOnlyDictionary<string, PractitionerRecorded> people, DateTimeOffset at) =>
        new(Guid.NewGuid(), "record-workforce", "setup", at, Guid.NewGuid().ToString(), [])
        {
            Practitioners =
            [
                .. people.Select(person => new PractitionerAppend(
                    person.Key,
                    0,
                    [new Dated(person.Value, new DateOnly(2018, 1, 2))]
                )),
            ],
        };

    private static PractitionerRecorded Worker(
        string name,
        string title,
        Registration registration,
        string team,
        string? supervisor
    ) => new(name, title, Post.Practitioner, registration, team, supervisor, "Local authority");

    private static PractitionerRecorded In(
        Post post,
        string name,
        string title,
        Registration registration,
        string team,
        string agency = "Local authority"
    ) => new(name, title, post, registration, team, null, agency);
}
