namespace Kith.Casework.Record;

/// <summary>What has to be right about the person a case is given to, before any rule is asked.</summary>
internal static class NewLead
{
    internal static IEnumerable<Problem> Problems(
        string? practitioner,
        Practice practice,
        string question = "practitioner"
    )
    {
        var lead = practice.Workforce.Find(practitioner);
        return Problem.Of(
            (lead is null, question, "Choose who is to lead"),
            (lead is { HasLeft: true }, question, $"{lead?.Name} has left. Choose somebody else")
        );
    }
}
