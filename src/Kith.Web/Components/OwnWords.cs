namespace Kith.Web.Components;

/// <summary>What components say of their own accord. English, unless a page of another language says otherwise for all that is on it.</summary>
public sealed record OwnWords
{
    public static OwnWords English { get; } = new();

    /// <summary>Read aloud before what is wrong.</summary>
    public string Error { get; init; } = "Error";

    /// <summary>The heading of all that is wrong.</summary>
    public string Problem { get; init; } = "There is a problem";

    /// <summary>The heading of what has just been done.</summary>
    public string Done { get; init; } = "Success";

    /// <summary>The link past what stands on every page.</summary>
    public string Skip { get; init; } = "Skip to main content";
    public string Day { get; init; } = "Day";
    public string Month { get; init; } = "Month";
    public string Year { get; init; } = "Year";

    /// <summary>The buttons beside a password; null for those of the design system’s script.</summary>
    public PasswordWords? Password { get; init; }

    /// <summary>What is said while a form is kept; null for the usual words.</summary>
    public KeptWords? Kept { get; init; }
}

/// <summary>The buttons beside a password, and what is read aloud of them.</summary>
public sealed record PasswordWords(
    string Show,
    string ShowAloud,
    string Hide,
    string HideAloud,
    string IsShown,
    string IsHidden
)
{
    /// <summary>The same, as the design system’s script looks for it.</summary>
    internal IEnumerable<KeyValuePair<string, object>> Attributes =>
        [
            new("data-i18n.show-password", Show),
            new("data-i18n.show-password-aria-label", ShowAloud),
            new("data-i18n.hide-password", Hide),
            new("data-i18n.hide-password-aria-label", HideAloud),
            new("data-i18n.password-shown-announcement", IsShown),
            new("data-i18n.password-hidden-announcement", IsHidden),
        ];
}

/// <summary>What autosave.mjs says of a form, in other words than its own.</summary>
/// <param name="Saved">After it was kept; <c>{time}</c> is when.</param>
/// <param name="Elsewhere">The same, where something was typed on another device.</param>
/// <param name="Away">It could not be kept just now.</param>
/// <param name="TooLong">It is longer than can be kept.</param>
/// <param name="TooOld">The page has been open too long.</param>
public sealed record KeptWords(string Saved, string Elsewhere, string Away, string TooLong, string TooOld);
