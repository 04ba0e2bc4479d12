namespace Kith.Web.Shared.Worries;

/// <summary>What whoever referred is told, wherever they read it.</summary>
internal static class ToldWords
{
    /// <summary>What was decided, as a sentence without its full stop.</summary>
    /// <param name="decision">The decision, as facts store it.</param>
    public static string Of(string decision) =>
        decision switch
        {
            "no-further-action" => "No further action by children’s social care",
            "advice-and-information" => "Advice and information, and nothing further by children’s social care",
            "another-authority" => "It was passed to another authority",
            "early-help" => "Early help is offered to the family",
            "section-17" => "An assessment of the child’s needs",
            "disabled-child-support" => "Assessment and support for a disabled child",
            _ => "Action to protect the child",
        };
}
