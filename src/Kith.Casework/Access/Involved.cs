using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Who may see a record but those named.</summary>
/// <param name="Kind">What others are shown.</param>
/// <param name="People">The users it is restricted to, its owner among them.</param>
/// <param name="Owner">The user who answers for it.</param>
/// <param name="ReviewOn">When the owner looks whether it is still needed; null where only the rest is asked for.</param>
/// <param name="Since">The version of the fact that says so; 0 where only the rest is asked for.</param>
public sealed record Restriction(
    RestrictionKind Kind,
    IReadOnlyCollection<string> People,
    string Owner,
    DateOnly? ReviewOn = null,
    int Since = 0
);

/// <summary>Who works, or worked, with a child, as the standing facts say; who alone may see the record, and who is kept from it.</summary>
/// <param name="All">Every involvement, open and over, in the order in which each kind began.</param>
/// <param name="Restriction">Whom the record is restricted to; null when to nobody.</param>
/// <param name="KeptFrom">The users who are tied to the child outside their work.</param>
public sealed record Involved(
    IReadOnlyList<Involvement> All,
    Restriction? Restriction,
    IReadOnlyCollection<string> KeptFrom
)
{
    /// <summary>What a record says. Pure: who leads, chairs or decided is derived from the facts that say so.</summary>
    public static Involved In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var found = new List<Involvement>();
        Restriction? restriction = null;
        var keptFrom = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recorded in record.Standing)
        {
            switch (recorded.Fact)
            {
                case LeadPractitionerAllocated given:
                    Lead(given.Practitioner, given.Name, given.Supervisor, given.Reason, recorded);
                    break;
                case LeadPractitionerChanged given:
                    Lead(given.Practitioner, given.Name, given.Supervisor, given.Reason, recorded);
                    break;
                case ReferralDecided:
                    Pass(InvolvementRole.ReferralHandler, recorded.By, recorded);
                    break;
                case InvolvementBegan began:
                    found.Add(Begun(began, recorded));
                    break;
                case RecordOpenedInEmergency opened:
                    found.Add(Opened(opened, recorded));
                    break;
                case InvolvementEnded ended:
                    Change(ended.Involvement, one => one.Ending(Midnight(recorded.On)));
                    break;
                case EmergencyAccessReviewed reviewed:
                    Change(reviewed.Involvement, one => one with { Agreed = reviewed.Agreed });
                    break;
                case RecordRestricted restricted:
                    restriction = new(
                        restricted.Kind,
                        [.. (restricted.People ?? []).Append(restricted.Owner).Distinct()],
                        restricted.Owner,
                        restricted.ReviewOn,
                        recorded.Version
                    );
                    break;
                case RestrictionLifted:
                    restriction = null;
                    break;
                case InterestDeclared declared:
                    keptFrom.Add(declared.Practitioner);
                    break;
            }
        }
        // Whoever was named last by the day of it chairs, so that a conference written up late takes no child from a later chair.
        foreach (var recorded in record.ByDate)
            if (Chairs.NamedIn(recorded.Fact) is { } chair)
                Pass(InvolvementRole.Chair, chair, recorded);
        return new Involved([.. found.Select(Closing)], restriction, keptFrom);

        void Lead(string lead, string? name, string? supervisor, string? reason, Recorded recorded)
        {
            End(InvolvementRole.ReferralHandler, recorded);
            Pass(InvolvementRole.Lead, lead, recorded, name, reason);
            Pass(InvolvementRole.Supervisor, supervisor, recorded);
        }

        // In one episode one person at a time has such a role.
        void Pass(InvolvementRole role, string? to, Recorded recorded, string? name = null, string? reason = null)
        {
            if (found.Exists(one => IsOpen(one, role, recorded) && one.Practitioner == to))
                return;
            End(role, recorded);
            if (to is not null)
                found.Add(
                    new(
                        to,
                        role,
                        recorded.Episode,
                        recorded.On,
                        null,
                        recorded.Version,
                        recorded.By,
                        name,
                        null,
                        reason
                    )
                );
        }

        void End(InvolvementRole role, Recorded recorded)
        {
            for (var index = 0; index < found.Count; index++)
                if (IsOpen(found[index], role, recorded))
                    found[index] = found[index].Ending(Midnight(recorded.On));
        }

        void Change(int began, Func<Involvement, Involvement> change)
        {
            var index = found.FindIndex(one => one.Began == began);
            if (index >= 0)
                found[index] = change(found[index]);
        }

        // Work with a child ends with the episode it belongs to.
        Involvement Closing(Involvement one) =>
            record.State.Episode(one.Episode)?.Closure is { } closure ? one.Ending(Midnight(closure.On)) : one;
    }

    private static Involvement Begun(InvolvementBegan began, Recorded recorded) =>
        new(
            began.Practitioner,
            began.Role,
            recorded.Episode,
            recorded.On,
            began.LastDay is { } last && last < DateOnly.MaxValue ? Midnight(last.AddDays(1)) : null,
            recorded.Version,
            recorded.By,
            began.Name,
            began.Purpose,
            began.Reason
        );

    private static Involvement Opened(RecordOpenedInEmergency opened, Recorded recorded) =>
        new(
            opened.Practitioner,
            InvolvementRole.Emergency,
            recorded.Episode,
            recorded.On,
            recorded.On.ToDateTime(recorded.At ?? TimeOnly.MinValue).AddHours(opened.Hours),
            recorded.Version,
            recorded.By,
            opened.Name,
            null,
            opened.Reason
        );

    private static bool IsOpen(Involvement one, InvolvementRole role, Recorded recorded) =>
        one.Role == role && one.Until is null && one.Episode == recorded.Episode;

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
