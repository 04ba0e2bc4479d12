using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records that those with parental responsibility agreed that the child is accommodated.</summary>
[ActName("sign-section-20-agreement", "Record the parents’ agreement to accommodation", Place = 53)]
public sealed record SignSection20Agreement : Act<Section20AgreementSigned>
{
    /// <summary>Who agreed.</summary>
    public string? Who { get; init; }

    /// <summary>How it is known that they understood.</summary>
    public string? Understood { get; init; }

    /// <summary>True where they were told that they can take the child home at any time.</summary>
    public bool? Told { get; init; }

    /// <summary>Until when they agree.</summary>
    public DateOnly? Until { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.LookedAfter is { IsLookedAfter: true, Basis: CareBasis.Section20 }
            ? null
            : "The child is not accommodated under section 20.";

    public override bool IsAwaited(Episode episode) => episode.LookedAfter.AwaitsAgreement;
}
