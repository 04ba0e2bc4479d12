using Kith.Casework.Record;

namespace Kith.Casework.People.Agencies;

/// <summary>What is recorded of an agency, in order, and what it adds up to.</summary>
public sealed class AgencyRecord
{
    private AgencyRecord(Guid id, IReadOnlyList<Recorded> facts)
    {
        (Id, Facts) = (id, facts);
        Dictionary<Guid, AgencyContactRecorded> contacts = [];
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
            }
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
