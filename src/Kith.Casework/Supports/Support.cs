using Kith.Casework.Record;

namespace Kith.Casework.Supports;

/// <summary>Whether help that was agreed is given.</summary>
public enum SupportGiven
{
    /// <summary>Agreed, and not begun.</summary>
    Planned,

    /// <summary>It is being given.</summary>
    Going,

    /// <summary>It was given, and is over.</summary>
    Delivered,

    /// <summary>It was not given.</summary>
    NotDelivered,
}

/// <summary>Whether help was a help, as those say who got it.</summary>
public enum SupportHelped
{
    /// <summary>It helped.</summary>
    Yes,

    /// <summary>It helped in part.</summary>
    Partly,

    /// <summary>It did not.</summary>
    No,

    /// <summary>It is too early to say.</summary>
    TooEarly,
}

/// <summary>One help that a family gets: of the catalogue, or whatever it is, such as a lift to hospital.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="What">What it is, in words: "A lift to hospital on Tuesdays".</param>
/// <param name="Kind">What it is of the catalogue, as the form files name it.</param>
/// <param name="For">Who gets it.</param>
/// <param name="Need">Which need it meets, as the form files name needs.</param>
/// <param name="Who">Who gives it: an agency, a neighbour.</param>
/// <param name="Cost">What it costs in pounds, all of it; null where nobody says.</param>
/// <param name="Given">Whether it is given.</param>
/// <param name="Since">Since when, or on which day.</param>
/// <param name="Helped">Whether it helped, as those say who got it.</param>
/// <param name="Said">What they say of it.</param>
public sealed record Support(
    string Id,
    string? What = null,
    string? Kind = null,
    string? For = null,
    string? Need = null,
    string? Who = null,
    int? Cost = null,
    SupportGiven? Given = null,
    DateOnly? Since = null,
    SupportHelped? Helped = null,
    string? Said = null
) : IRow<Support>
{
    static Support IRow<Support>.From(string id, string text) => new(id, What: text);
}

/// <summary>A need that nothing meets, and why.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Need">The need, as the form files name needs.</param>
/// <param name="For">Whose it is.</param>
/// <param name="Because">Why nothing meets it, as the form files name reasons.</param>
/// <param name="Said">What was tried, and what would help.</param>
public sealed record UnmetNeed(
    string Id,
    string? Need = null,
    string? For = null,
    string? Because = null,
    string? Said = null
) : IRow<UnmetNeed>
{
    static UnmetNeed IRow<UnmetNeed>.From(string id, string text) => new(id, Said: text);
}
