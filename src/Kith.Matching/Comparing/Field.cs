namespace Kith.Matching.Comparing;

/// <summary>What of two records is compared, each by itself.</summary>
public enum Field
{
    /// <summary>The first given name.</summary>
    Given,

    /// <summary>Further given names.</summary>
    Middle,

    /// <summary>The family name, or any former one.</summary>
    Family,

    /// <summary>Whether given and family name had to be exchanged to agree.</summary>
    Order,

    /// <summary>The date of birth, or the expected one.</summary>
    Born,

    /// <summary>The sex.</summary>
    Sex,

    /// <summary>Any place with a postcode or an address.</summary>
    Address,

    /// <summary>The town, where nothing nearer is known.</summary>
    Town,

    /// <summary>Any telephone number.</summary>
    Telephone,

    /// <summary>Any e-mail address.</summary>
    Email,

    /// <summary>The NHS number.</summary>
    Nhs,

    /// <summary>The unique pupil number.</summary>
    Upn,

    /// <summary>Any other number that is given to one person only.</summary>
    Identifier,

    /// <summary>The household or family in which the source has them.</summary>
    Household,

    /// <summary>Parents, carers, brothers and sisters.</summary>
    Relatives,

    /// <summary>The place of birth.</summary>
    Birthplace,
}
