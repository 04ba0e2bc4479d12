using Kith.Casework.People.Agencies;

namespace Kith.Store.Rows;

/// <summary>An agency that works with families here. Table <c>agency</c>.</summary>
public sealed record AgencyRow
{
    /// <summary>The agency.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is found by: its name, its teams and who is reached there, as <see cref="Store.SearchName"/> writes them.</summary>
    public required string SearchName { get; init; }

    /// <summary>What kind of agency it is, as facts store it; null where nobody says.</summary>
    public string? Kind { get; init; }

    /// <summary>Its telephone number; null when not known.</summary>
    public string? Telephone { get; init; }

    /// <summary>True for one that works with families no more.</summary>
    public required bool Closed { get; init; }

    /// <summary>How many teams and people are recorded as reached there.</summary>
    public required int Contacts { get; init; }

    /// <summary>How many of its computer systems were ever registered.</summary>
    public required int Systems { get; init; }

    /// <summary>How many facts are stored of it.</summary>
    public required int Version { get; init; }

    internal static AgencyRow Of(AgencyRecord agency) =>
        new()
        {
            Id = agency.Id,
            Name = agency.Now?.Name ?? "Agency without a name",
            SearchName = SearchNameOf([
                agency.Now?.Name,
                .. agency.Contacts.SelectMany(one => new[] { one.Team, one.Name, one.Role }),
            ]),
            Kind = agency.Now?.Kind is { } kind ? ChildRows.Code(kind) : null,
            Telephone = agency.Now?.Telephone,
            Closed = agency.ClosedOn is not null,
            Contacts = agency.Contacts.Count,
            Systems = agency.Systems.Count,
            Version = agency.Version,
        };

    /// <summary>A name as two are compared: an apostrophe tells none apart.</summary>
    public static string SameName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Store.SearchName.Of(WithoutApostrophes(name));
    }

    // "St Annes" finds St Anne’s, and "anne" does.
    private static string SearchNameOf(IReadOnlyList<string?> said)
    {
        var text = string.Join(' ', said);
        var bare = WithoutApostrophes(text);
        return bare == text ? Store.SearchName.Of(text) : Store.SearchName.Of(text, bare);
    }

    private static string WithoutApostrophes(string text) =>
        text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
}
