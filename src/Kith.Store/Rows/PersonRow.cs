using Kith.Casework.People;

namespace Kith.Store.Rows;

/// <summary>Somebody in the families of children here who has a record of their own. Table <c>person</c>.</summary>
public sealed record PersonRow
{
    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    /// <summary>How they are shown.</summary>
    public required string Name { get; init; }

    /// <summary>Every name they have or had, a line each.</summary>
    public required string Names { get; init; }

    /// <summary>Date of birth; null when not known.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>The day on which they died; null for somebody who lives.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>Telephone; null when not known.</summary>
    public string? Telephone { get; init; }

    /// <summary>The record under which they are known, where this is a second one of theirs; null for any other.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Another record that may be of the same person, as an import found, until somebody has looked at both: of several the likeliest; null for none.</summary>
    public Guid? Likely { get; init; }

    /// <summary>How likely that is, in percent; null for none.</summary>
    public int? Likelihood { get; init; }

    /// <summary>The user who leads the support they have in their own right; null where none goes on.</summary>
    public string? Supporter { get; init; }

    /// <summary>When that support is looked at again; null where none goes on.</summary>
    public DateOnly? SupportReviewOn { get; init; }

    /// <summary>How many facts are stored of them.</summary>
    public required int Version { get; init; }

    internal static PersonRow Of(PersonRecord record)
    {
        var likely = ProposedPeople.Waiting(record).FirstOrDefault();
        return new()
        {
            Id = record.Id,
            Name = record.Name ?? "Name not known",
            Names = string.Join('\n', record.Identity?.Names.Select(name => name.Said) ?? []),
            BornOn = record.Identity?.Now.BornOn,
            DiedOn = record.Identity?.Now.DiedOn,
            Telephone = record.Identity?.Now.Telephone,
            MergedInto = record.MergedInto,
            Likely = likely?.Other,
            Likelihood = likely is null ? null : likely.Likelihood ?? 0,
            Supporter = record.Support is { GoesOn: true } support ? support.Supporter : null,
            SupportReviewOn = record.Support is { GoesOn: true } running ? running.ReviewOn : null,
            Version = record.Version,
        };
    }
}
