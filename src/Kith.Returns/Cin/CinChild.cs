namespace Kith.Returns.Cin;

/// <summary>One <c>Child</c> of the return with everything inside it, in the order of the file.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class CinChild(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>LAchildID: the authority's own identifier.</summary>
    public Field Id { get; set; }

    /// <summary>UPN: unique pupil number.</summary>
    public Field Upn { get; set; }

    /// <summary>FormerUPN: an earlier pupil number.</summary>
    public Field FormerUpn { get; set; }

    /// <summary>UPNunknown: why there is no pupil number.</summary>
    public Field UpnUnknown { get; set; }

    /// <summary>PersonBirthDate.</summary>
    public Field<DateOnly> BirthDate { get; set; }

    /// <summary>ExpectedPersonBirthDate: of a child not yet born.</summary>
    public Field<DateOnly> ExpectedBirthDate { get; set; }

    /// <summary>Sex (M, F, U): from 2024-25.</summary>
    public Field Sex { get; set; }

    /// <summary>GenderCurrent (0, 1, 2, 9): until 2023-24.</summary>
    public Field GenderCurrent { get; set; }

    /// <summary>PersonDeathDate.</summary>
    public Field<DateOnly> DeathDate { get; set; }

    /// <summary>Ethnicity.</summary>
    public Field Ethnicity { get; set; }

    /// <summary>Disability codes; empty elements are left out.</summary>
    public List<Field> Disabilities { get; } = [];

    /// <summary>CINdetails: each from referral to closure.</summary>
    public List<CinEpisode> Episodes { get; } = [];

    /// <summary>How many elements the child had in the file; its size.</summary>
    internal int Elements { get; set; }

    /// <summary>What stands inside the child and is not part of the census.</summary>
    public List<Unrecognised> Unrecognised { get; } = [];
}
