using Kith.Casework.People;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Children;

/// <summary>What is said of a birthday at which somebody is a child no more, while a plan runs.</summary>
internal static class AdulthoodWords
{
    /// <summary>The sentences.</summary>
    /// <param name="name">Who.</param>
    /// <param name="birthday">The birthday.</param>
    /// <param name="stage">What runs.</param>
    /// <param name="rules">At which age.</param>
    /// <param name="today">Today.</param>
    public static string Of(string name, DateOnly birthday, string stage, AdulthoodRules rules, DateOnly today)
    {
        var plan = Say.Stage(stage).ToLowerInvariant();
        return birthday > today
            ? $"{name} turns {rules.At} on {Say.Date(birthday)}. The {plan} ends by then: agree with {name} what goes on afterwards, and who does it."
            : $"{name} has been {rules.At} since {Say.Date(birthday)}, and the {plan} still runs. End it, and say who helps {name} now.";
    }
}
