namespace Kith.Guidance;

/// <summary>The qualities rules may name. A guidance file naming another is refused when it is loaded.</summary>
public static class Qualities
{
    /// <summary>Registered with Social Work England.</summary>
    public const string SocialWorker = "social-worker";

    /// <summary>A registered social worker in middle management (National Framework, December 2023).</summary>
    public const string PracticeSupervisor = "practice-supervisor";

    /// <summary>May chair conferences, and has no line responsibility for the case.</summary>
    public const string ConferenceChair = "conference-chair";

    /// <summary>A practitioner without social work registration: family support, health visiting, education …</summary>
    public const string Practitioner = "practitioner";

    /// <summary>A social worker or other in training. Never counted as qualified.</summary>
    public const string Apprentice = "apprentice";

    /// <summary>Takes contacts and referrals at the front door.</summary>
    public const string FrontDoor = "front-door";

    /// <summary>Manages practitioners, whatever the registration.</summary>
    public const string Manager = "manager";

    /// <summary>Works for a partner agency: school, health, police.</summary>
    public const string Partner = "partner";

    /// <summary>Employed by the local authority's children's social care.</summary>
    public const string LocalAuthority = "local-authority";

    /// <summary>Acts for one of the safeguarding partners: local authority, health, police.</summary>
    public const string SafeguardingPartner = "safeguarding-partner";

    /// <summary>Not a quality of its own: whoever the local protocol names for the stage.</summary>
    public const string Protocol = "protocol";

    /// <summary>Not a quality of its own: the person who holds the case.</summary>
    public const string CaseHolder = "case-holder";

    /// <summary>Every quality a person may have and a rule may name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SocialWorker,
        PracticeSupervisor,
        ConferenceChair,
        Practitioner,
        Apprentice,
        FrontDoor,
        Manager,
        Partner,
        LocalAuthority,
        SafeguardingPartner,
    ];
}
