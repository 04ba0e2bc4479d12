using Kith.Casework.People.Agencies;

namespace Kith.Web.Shared.Systems;

/// <summary>Something that a system of an agency may be let in for.</summary>
/// <param name="Name">As the interface calls it.</param>
/// <param name="Says">As people say it.</param>
/// <param name="Hint">What it opens, and what it does not.</param>
public sealed record SystemScope(string Name, string Says, string Hint)
{
    public const string SendReferrals = "referrals.send";
    public const string ReadOutcomes = "referrals.read";

    /// <summary>All there are, in the order of the page.</summary>
    public static IReadOnlyList<SystemScope> All { get; } =
    [
        new(
            SendReferrals,
            "Send referrals",
            "What it sends waits at the front door, as what is sent from the page for worries. It opens no record."
        ),
        new(
            ReadOutcomes,
            "Read what came of them",
            "Of what the agency’s own systems sent, in the words in which a referrer is told."
        ),
    ];

    /// <summary>What a system is let in for. Nothing is offered before there is an address that it opens.</summary>
    public static IReadOnlyList<SystemScope> Of(AgencySystemRegistered system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return [.. All.Where(scope => scope.Name == SendReferrals ? system.SendsReferrals : system.ReadsOutcomes)];
    }
}
