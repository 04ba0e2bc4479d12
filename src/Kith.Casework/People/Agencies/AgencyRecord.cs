using Kith.Casework.Record;

namespace Kith.Casework.People.Agencies;

/// <summary>What is recorded of an agency, in order, and what it adds up to.</summary>
public sealed class AgencyRecord
{
    private AgencyRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        Dictionary<Guid, AgencyContactRecorded> contacts = [];
        Dictionary<Guid, AgencySystem> systems = [];
        foreach (var recorded in facts)
            switch (recorded.Fact)
            {
                case AgencyDescribed described:
                    (Now, ClosedOn) = (described, null);
                    break;
                case AgencyClosed:
                    ClosedOn = recorded.On;
                    break;
                case AgencyContactRecorded contact:
                    contacts[contact.Contact] = contact;
                    break;
                case AgencyContactEnded ended:
                    contacts.Remove(ended.Contact);
                    break;
                case AgencySystemRegistered system:
                    systems[system.System] = systems.TryGetValue(system.System, out var known)
                        ? known with
                        {
                            Now = system,
                        }
                        : new AgencySystem(system);
                    break;
                case AgencySystemSecretMade secret when systems.TryGetValue(secret.System, out var its):
                    systems[secret.System] = its with { Secret = recorded };
                    break;
                case AgencySystemWithdrawn gone when systems.TryGetValue(gone.System, out var was):
                    systems[gone.System] = was with { Withdrawn = recorded };
                    break;
            }
        Systems =
        [
            .. systems
                .Values.OrderBy(system => system.Withdrawn is not null)
                .ThenBy(system => system.Now.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(system => system.Id),
        ];
        Contacts =
        [
            .. contacts
                .Values.OrderBy(contact => contact.Team ?? "", StringComparer.OrdinalIgnoreCase)
                .ThenBy(contact => contact.Name ?? "", StringComparer.OrdinalIgnoreCase)
                .ThenBy(contact => contact.Contact),
        ];
    }

    /// <summary>The agency.</summary>
    public Guid Id { get; }

    /// <summary>Every fact, in the order written.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>How many there are: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>The agency as it is known now; null where nothing is recorded of it.</summary>
    public AgencyDescribed? Now { get; }

    /// <summary>Since when it works with families no more; null while it does.</summary>
    public DateOnly? ClosedOn { get; }

    /// <summary>Whom to reach in it, by team and name.</summary>
    public IReadOnlyList<AgencyContactRecorded> Contacts { get; }

    /// <summary>Its computer systems that may be let in, by name; those that are let in no more at the end.</summary>
    public IReadOnlyList<AgencySystem> Systems { get; }

    /// <summary>A system that is let in now; null for one that is not, as none is of an agency that is closed.</summary>
    public AgencySystem? LetsIn(Guid system) =>
        ClosedOn is null
            ? Systems.FirstOrDefault(one => one.Id == system && one is { Withdrawn: null, Secret: not null })
            : null;

    /// <summary>Its teams, by name.</summary>
    public IReadOnlyList<string> Teams =>
        [.. Contacts.Select(contact => contact.Team).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>One of those to reach; null for one who is reached no more.</summary>
    public AgencyContactRecorded? Find(Guid contact) => Contacts.FirstOrDefault(one => one.Contact == contact);

    /// <summary>A record from its facts in the order written.</summary>
    public static AgencyRecord From(Guid id, IReadOnlyList<Recorded> facts) => new(id, facts);

    /// <summary>The record with more facts.</summary>
    public AgencyRecord With(IEnumerable<Recorded> more) => new(Id, [.. Facts, .. more]);
}
