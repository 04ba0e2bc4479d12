using Kith.Casework.Challenges;
using Kith.Casework.FrontDoor;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Reads from one record who works with the child: used once, and thrown away.</summary>
internal sealed class InvolvedReader
{
    private readonly List<Involvement> _found = [];
    private readonly HashSet<string> _keptFrom = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _asked = [];
    private readonly Dictionary<int, string> _partners = [];
    private Restriction? _restriction;

    internal Involved Read(ChildRecord record)
    {
        foreach (var recorded in record.Standing)
            Take(recorded);
        // Whoever was named last by the day of it chairs, so that a conference written up late takes no child from a later chair.
        foreach (var recorded in record.ByDate)
        {
            if (Chairs.NamedIn(recorded.Fact) is { } chair)
                Pass(InvolvementRole.Chair, chair, recorded);
        }
        // Work with a child ends with the episode it belongs to. What was asked in a challenge waits for its answer all the same.
        return new Involved(
            [
                .. _found.Select(one =>
                    one.Role != InvolvementRole.Challenged && record.State.Episode(one.Episode)?.Closure is { } closure
                        ? one.Ending(Midnight(closure.On))
                        : one
                ),
            ],
            _restriction,
            _keptFrom
        );
    }

    private void Take(Recorded recorded)
    {
        switch (recorded.Fact)
        {
            case LeadPractitionerAllocated given:
                Lead(given.Practitioner, given.Name, given.Supervisor, given.Reason, recorded);
                break;
            case LeadPractitionerChanged given:
                Lead(given.Practitioner, given.Name, given.Supervisor, given.Reason, recorded);
                break;
            case ReferralDecided or TransferInNotified:
                Pass(InvolvementRole.ReferralHandler, recorded.By, recorded);
                break;
            case InvolvementBegan began:
                _found.Add(Begun(began, recorded));
                break;
            case RecordOpenedInEmergency opened:
                _found.Add(Opened(opened, recorded));
                break;
            case ChallengeRaised raised:
                Ask(raised.To, recorded.Version, recorded);
                break;
            case ChallengeEscalated on:
                Ask(on.To, on.Challenge, recorded);
                break;
            case ChallengeSettled settled:
                // To the end of that day: whoever was asked is told how it ended, and may read it.
                foreach (var began in _asked.GetValueOrDefault(settled.Challenge, []))
                    Change(began, one => one.Ending(Midnight(recorded.On.AddDays(1))));
                break;
            case InvolvementEnded ended:
                Change(ended.Involvement, one => one.Ending(Midnight(recorded.On)));
                break;
            case EmergencyAccessReviewed reviewed:
                Change(reviewed.Involvement, one => one with { Agreed = reviewed.Agreed });
                break;
            case RecordRestricted restricted:
                _restriction = new(
                    restricted.Kind,
                    [.. (restricted.People ?? []).Append(restricted.Owner).Distinct()],
                    restricted.Owner,
                    restricted.ReviewOn,
                    recorded.Version
                );
                break;
            case RestrictionLifted:
                _restriction = null;
                break;
            case InterestDeclared declared:
                _keptFrom.Add(declared.Practitioner);
                break;
            case InterestEnded ended:
                _keptFrom.Remove(ended.Practitioner);
                break;
            default:
                TakeOfAgencies(recorded);
                break;
        }
    }

    private void TakeOfAgencies(Recorded recorded)
    {
        switch (recorded.Fact)
        {
            case PartnerAsked asked:
                _partners[recorded.Version] = asked.Name;
                // Whoever has an account here works with the child from then on.
                if (asked.User is { } user)
                    _found.Add(
                        new(
                            user,
                            InvolvementRole.Partner,
                            recorded.Episode,
                            recorded.On,
                            null,
                            recorded.Version,
                            recorded.By,
                            asked.Name
                        )
                    );
                break;
            case PartnerAccessEnded ended:
                Change(ended.Asked, one => one.Ending(Midnight(recorded.On)));
                break;
            case PartnerHandedBack given:
                Change(given.Asked, one => one.Ending(Midnight(recorded.On)));
                break;
        }
    }

    private void Lead(string lead, string? name, string? supervisor, string? reason, Recorded recorded)
    {
        End(InvolvementRole.ReferralHandler, recorded);
        Pass(InvolvementRole.Lead, lead, recorded, name, reason);
        Pass(InvolvementRole.Supervisor, supervisor, recorded);
    }

    // In one episode one person at a time has such a role.
    private void Pass(InvolvementRole role, string? to, Recorded recorded, string? name = null, string? reason = null)
    {
        if (_found.Exists(one => IsOpen(one, role, recorded) && one.Practitioner == to))
            return;
        End(role, recorded);
        if (to is not null)
        {
            _found.Add(
                new(to, role, recorded.Episode, recorded.On, null, recorded.Version, recorded.By, name, null, reason)
            );
        }
    }

    private void End(InvolvementRole role, Recorded recorded)
    {
        for (var index = 0; index < _found.Count; index++)
        {
            if (IsOpen(_found[index], role, recorded))
                _found[index] = _found[index].Ending(Midnight(recorded.On));
        }
    }

    private void Ask(string person, int challenge, Recorded recorded)
    {
        if (!_asked.TryGetValue(challenge, out var began))
            _asked[challenge] = began = [];
        began.Add(recorded.Version);
        // Somebody of an agency without an account is in no workforce: their name is that of what they were asked.
        var name = PartnerUser.AskedOf(person) is { } of ? _partners.GetValueOrDefault(of.Asked) : null;
        _found.Add(
            new(
                person,
                InvolvementRole.Challenged,
                recorded.Episode,
                recorded.On,
                null,
                recorded.Version,
                recorded.By,
                name
            )
        );
    }

    private void Change(int began, Func<Involvement, Involvement> change)
    {
        var index = _found.FindIndex(one => one.Began == began);
        if (index >= 0)
            _found[index] = change(_found[index]);
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
