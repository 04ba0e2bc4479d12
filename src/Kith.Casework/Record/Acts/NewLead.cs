namespace Kith.Casework.Record;

/// <summary>What has to be right about the person a case is given to, before any rule is asked.</summary>
internal static class NewLead
{
    internal static IEnumerable<Problem> Problems(string? practitioner, bool? agreed, bool? suited, Practice practice)
    {
        var lead = practice.Workforce.Find(practitioner);
        return Problem.Of(
            (lead is null, "practitioner", "Choose who is to lead"),
            (lead is { HasLeft: true }, "practitioner", $"{lead?.Name} has left. Choose somebody else"),
            (agreed is null, "agreed", "Say whether the practitioner agreed"),
            (suited is null, "suited", "Say whether this person has the knowledge, skills and time for this child")
        );
    }
}
