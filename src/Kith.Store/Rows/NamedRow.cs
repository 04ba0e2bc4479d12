namespace Kith.Store.Rows;

/// <summary>Somebody whom a record is restricted to, or who is kept from it. Table <c>named</c>.</summary>
public sealed record NamedRow : IChildRow<NamedRow>
{
    /// <summary>The <see cref="Kind"/> of somebody who may see a restricted record.</summary>
    public const string RestrictedTo = "restricted-to";

    /// <summary>The <see cref="Kind"/> of somebody tied to the child outside their work.</summary>
    public const string KeptFrom = "kept-from";

    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's rows, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The user.</summary>
    public required string Practitioner { get; init; }

    /// <summary><see cref="RestrictedTo"/> or <see cref="KeptFrom"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<NamedRow> IChildRow<NamedRow>.In(ChildSource child) =>
        (child.Record.Involved.Restriction?.People ?? [])
            .Select(user => (user, Kind: RestrictedTo))
            .Concat(child.Record.Involved.KeptFrom.Select(user => (user, Kind: KeptFrom)))
            .Select(
                (one, index) =>
                    new NamedRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Practitioner = one.user,
                        Kind = one.Kind,
                    }
            );

    /// <summary>Users as one text in which each is found with <c>Contains("\nuser\n")</c>; null for nobody.</summary>
    internal static string? Users(IReadOnlyCollection<string> users) =>
        users.Count == 0 ? null : $"\n{string.Join('\n', users)}\n";
}
