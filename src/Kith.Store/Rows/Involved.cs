using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>Who led, supervised and chaired, and from when to when.</summary>
internal static class Involved
{
    internal const string Lead = "lead";
    internal const string Supervisor = "supervisor";
    internal const string Chair = "chair";

    internal static IEnumerable<InvolvementRow> In(ChildRecord record)
    {
        List<InvolvementRow> rows = [];
        foreach (var recorded in record.Standing)
        {
            switch (recorded.Fact)
            {
                case LeadPractitionerAllocated given:
                    Pass(Lead, given.Practitioner, recorded);
                    Pass(Supervisor, given.Supervisor, recorded);
                    break;
                case LeadPractitionerChanged given:
                    Pass(Lead, given.Practitioner, recorded);
                    Pass(Supervisor, given.Supervisor, recorded);
                    break;
                default:
                    if (Chairs.NamedIn(recorded.Fact) is { } chair)
                        Pass(Chair, chair, recorded);
                    break;
            }
        }
        return rows.Select(row => row with { UntilOn = row.UntilOn ?? record.State.Episode(row.Episode)?.Closure?.On });

        void Pass(string role, string? practitioner, Recorded recorded)
        {
            if (rows.Any(row => IsOpen(row, recorded) && row.Role == role && row.Practitioner == practitioner))
                return;
            End(role, recorded);
            if (practitioner is not null)
                rows.Add(
                    new InvolvementRow
                    {
                        Child = record.Id,
                        Number = rows.Count + 1,
                        Episode = recorded.Episode,
                        Practitioner = practitioner,
                        Role = role,
                        FromOn = recorded.On,
                    }
                );
        }

        void End(string role, Recorded recorded)
        {
            for (var index = 0; index < rows.Count; index++)
                if (IsOpen(rows[index], recorded) && rows[index].Role == role)
                    rows[index] = rows[index] with { UntilOn = recorded.On };
        }
    }

    private static bool IsOpen(InvolvementRow row, Recorded recorded) =>
        row.UntilOn is null && row.Episode == recorded.Episode;
}
