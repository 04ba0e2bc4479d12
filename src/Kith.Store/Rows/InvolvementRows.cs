using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>Who works, or worked, with a child, as rows.</summary>
internal static class InvolvementRows
{
    internal static IEnumerable<InvolvementRow> In(ChildRecord record) =>
        record.Involved.All.Select(
            (one, index) =>
                new InvolvementRow
                {
                    Child = record.Id,
                    Number = index + 1,
                    Episode = one.Episode,
                    Practitioner = one.Practitioner,
                    Role = ChildRows.Code(one.Role),
                    FromOn = one.From,
                    UntilOn = one.LastDay,
                    UntilAt = one.Until,
                    Version = one.Began,
                    Reason = one.Reason,
                    Agreed = one.Agreed,
                }
        );

    /// <summary>Whom a record is restricted to, and who is kept from it.</summary>
    internal static IEnumerable<NamedRow> Named(ChildRecord record) =>
        (record.Involved.Restriction?.People ?? [])
            .Select(user => (user, Kind: NamedRow.RestrictedTo))
            .Concat(record.Involved.KeptFrom.Select(user => (user, Kind: NamedRow.KeptFrom)))
            .Select(
                (one, index) =>
                    new NamedRow
                    {
                        Child = record.Id,
                        Number = index + 1,
                        Practitioner = one.user,
                        Kind = one.Kind,
                    }
            );

    /// <summary>Users as one text in which each is found with <c>Contains("\nuser\n")</c>; null for nobody.</summary>
    internal static string? Users(IReadOnlyCollection<string> users) =>
        users.Count == 0 ? null : $"\n{string.Join('\n', users)}\n";
}
