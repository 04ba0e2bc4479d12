using Kith.Casework.People;

namespace Kith.Tests.Cases;

/// <summary>The people tests act as.</summary>
internal static class Team
{
    public static readonly Practitioner Amira = Works(
        "amira",
        "Amira Khan",
        "Social worker",
        Registration.SocialWorker
    );
    public static readonly Practitioner Ben = Works("ben", "Ben Osei", "Social worker", Registration.SocialWorker);
    public static readonly Practitioner Sam = Works("sam", "Sam Okafor", "Family support worker", Registration.Other);
    public static readonly Practitioner Alex = Works("alex", "Alex Reed", "Apprentice", Registration.Apprentice);

    /// <summary>A family support worker whose manager is not a social worker.</summary>
    public static readonly Practitioner Noor = Works(
        "noor",
        "Noor Aziz",
        "Family support worker",
        Registration.Other,
        supervisor: "dev"
    );

    public static readonly Practitioner Ruth = Works(
        "ruth",
        "Ruth Bell",
        "Practice supervisor",
        Registration.SocialWorker,
        Post.Supervisor,
        supervisor: "helen"
    );
    public static readonly Practitioner Helen = Works(
        "helen",
        "Helen Moss",
        "Head of service",
        Registration.SocialWorker,
        Post.Supervisor,
        supervisor: null
    );
    public static readonly Practitioner Dev = Works(
        "dev",
        "Dev Shah",
        "Early help manager",
        Registration.Other,
        Post.Supervisor,
        team: "Early help",
        supervisor: null
    );
    public static readonly Practitioner Chris = Works(
        "chris",
        "Chris Lowe",
        "Conference chair",
        Registration.SocialWorker,
        Post.ConferenceChair,
        "Quality",
        supervisor: null
    );
    public static readonly Practitioner Petra = Works(
        "petra",
        "Petra Lang",
        "Conference chair",
        Registration.SocialWorker,
        Post.ConferenceChair,
        "Quality",
        supervisor: null
    );
    public static readonly Practitioner Fay = Works(
        "fay",
        "Fay Lund",
        "Front door worker",
        Registration.SocialWorker,
        Post.FrontDoor,
        "Front door",
        supervisor: null
    );
    public static readonly Practitioner Pat = Works(
        "pat",
        "Pat Doyle",
        "Safeguarding lead",
        Registration.Other,
        Post.Partner,
        "School",
        null,
        "education"
    );
    public static readonly Practitioner Ida = Works("ida", "Ida Wren", "Analyst", Registration.Other, Post.Analyst);
    public static readonly Practitioner Adam = Works(
        "adam",
        "Adam Cole",
        "System administrator",
        Registration.Other,
        Post.Administrator
    );

    /// <summary>A social worker of another team.</summary>
    public static readonly Practitioner Tom = Works(
        "tom",
        "Tom Hale",
        "Social worker",
        Registration.SocialWorker,
        team: "South",
        supervisor: null
    );

    /// <summary>Somebody who has left.</summary>
    public static readonly Practitioner Gone = Works(
        "gone",
        "Gina Frost",
        "Social worker",
        Registration.SocialWorker
    ) with
    {
        HasLeft = true,
    };

    /// <summary>A manager who has left.</summary>
    public static readonly Practitioner Vera = Works(
        "vera",
        "Vera Lind",
        "Practice supervisor",
        Registration.SocialWorker,
        Post.Supervisor,
        supervisor: "helen"
    ) with
    {
        HasLeft = true,
    };

    public static Workforce All { get; } =
        new([Amira, Ben, Sam, Alex, Noor, Ruth, Helen, Dev, Chris, Petra, Fay, Pat, Ida, Adam, Tom, Gone, Vera]);

    private static Practitioner Works(
        string id,
        string name,
        string title,
        Registration registration,
        Post post = Post.Practitioner,
        string team = "North",
        string? supervisor = "ruth",
        string agency = "local authority"
    ) => new(id, new PractitionerRecorded(name, title, post, registration, team, supervisor, agency));
}
