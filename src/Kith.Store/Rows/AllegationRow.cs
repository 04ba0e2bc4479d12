using Kith.Casework.Allegations;

namespace Kith.Store.Rows;

/// <summary>An allegation against somebody who works with children. Table <c>allegation</c>.</summary>
public sealed record AllegationRow
{
    /// <summary>The allegation.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called on the receipt.</summary>
    public required string Reference { get; init; }

    /// <summary>Who is accused.</summary>
    public required string Accused { get; init; }

    /// <summary>Whom they work for; null where it is not known.</summary>
    public string? Employer { get; init; }

    /// <summary>What it is found by among allegations: who is accused, their work, the employer and the reference.</summary>
    public required string SearchName { get; init; }

    /// <summary>The day on which somebody learned of it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>When the designated officer was told, UTC; null while nobody has.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>Who reported it.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>True once a designated officer has said what becomes of it.</summary>
    public required bool Considered { get; init; }

    /// <summary>When it is looked at again, or something is to be done, whichever is sooner; null where no day is set.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>What was found, as a code; null while nothing is.</summary>
    public string? Outcome { get; init; }

    /// <summary>Since when nothing more is done about it; null while something is.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How many facts are stored of it.</summary>
    public required int Version { get; init; }

    internal static AllegationRow Of(AllegationRecord allegation)
    {
        var received = allegation.Received;
        return new()
        {
            Id = allegation.Id,
            Reference = received?.Reference ?? "",
            Accused = received?.Accused ?? "",
            Employer = received?.Employer,
            SearchName = Store.SearchName.Of(
                received?.Accused,
                received?.Role,
                received?.Employer,
                received?.Reference
            ),
            ReceivedOn = allegation.Learned?.On ?? DateOnly.MinValue,
            ReportedAt = allegation.Reported?.WrittenAt,
            ReportedBy = allegation.Reported?.By,
            Considered = allegation.Considered is not null,
            NextOn = allegation.NextOn,
            Outcome = allegation.Concluded is { } found ? ChildRows.Code(found.Outcome) : null,
            ClosedOn = allegation.ClosedOn,
            Version = allegation.Version,
        };
    }
}
