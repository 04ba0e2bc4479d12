using Kith.Casework.Papers;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.PartnerSite;

/// <summary>
/// Asks somebody of an agency for a report, and says what they see for it on the partners' site, until when and on what ground. The code
/// with which they get in is made afterwards.
/// </summary>
[ActName("ask-partner", "Ask somebody of an agency for a report", Place = 209)]
public sealed record AskPartner : Act<PartnerAsked>
{
    /// <summary>Who.</summary>
    public string? Name { get; init; }

    /// <summary>What they do there.</summary>
    public string? Role { get; init; }

    /// <summary>For which agency they work.</summary>
    public string? Agency { get; init; }

    /// <summary>How they are reached.</summary>
    public string? Telephone { get; init; }

    /// <summary>The user, where they have an account here.</summary>
    public string? User { get; init; }

    /// <summary>For what.</summary>
    public string? Purpose { get; init; }

    /// <summary>What is asked.</summary>
    public string? Asks { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? By { get; init; }

    /// <summary>On which number they reach whoever asks.</summary>
    public string? Ring { get; init; }

    /// <summary>Why they may be asked.</summary>
    public PartnerBasis? Basis { get; init; }

    /// <summary>True where parents see on their site that they were asked.</summary>
    public bool? ShownToFamily { get; init; }

    /// <summary>Why parents do not see it.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What they see beside the question.</summary>
    public IReadOnlyList<string>? Sections { get; init; }

    /// <summary>Until when it stays open.</summary>
    public DateOnly? Until { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) => PartnerAccess.Barrier(record);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var account = practice.Workforce.Find(User);
        var no = Basis == PartnerBasis.Agreed ? AgreementRows.Against(record, Agency, shows: true, Name, Role) : null;
        return Problem.Of(
            (
                User is not null && account is not { HasLeft: false, Details.Post: People.Post.Partner },
                "user",
                "Choose an account of somebody of an agency"
            ),
            (
                account is not null
                    && Name is not null
                    && !string.Equals(account.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase),
                "user",
                $"This is the account of {account?.Name}. Ask them by that name, or choose no account"
            ),
            (By < On, "by", $"{Problem.It} must be on or after {Plain.Day(On)}, the day on which you ask"),
            (Until < By, "until", $"{Problem.It} must be on or after the day on which the report is due"),
            (
                ShownToFamily == true && Basis == PartnerBasis.RiskInTelling,
                "shown-to-family",
                "You say that telling the family could put a child at risk. Then they do not see it"
            ),
            (
                Name is not null && Name.Trim() == Agency?.Trim(),
                "name",
                "Give a person’s first name and surname: they type their surname to get in"
            ),
            (no is not null, "basis", no ?? ""),
            (GivesAway(record, Name, Asks), "asks", GivesAwayAnAddress)
        );
    }

    internal const string GivesAwayAnAddress =
        "This gives away an address that is kept secret. Leave it out: they are shown what you write";

    /// <summary>True where what an agency is shown gives away an address that is kept secret.</summary>
    internal static bool GivesAway(ChildRecord record, string? name, string? text) =>
        new ForWhom(record, new Reader(Audience.Agency, name ?? "")).GivesAwayAnAddress(text ?? "");
}
