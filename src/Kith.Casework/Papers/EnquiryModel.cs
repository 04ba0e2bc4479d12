using Kith.Documents;

namespace Kith.Casework.Papers;

public sealed partial record PaperModel
{
    /// <summary>An enquiry under section 47.</summary>
    /// <param name="Since">When it began; null where that is not recorded.</param>
    /// <param name="On">When it was concluded.</param>
    /// <param name="Found">What was found, paragraph by paragraph: for parents.</param>
    /// <param name="Next">What it concluded, in the words of its form.</param>
    /// <param name="ToConference">True where a child protection conference follows.</param>
    /// <param name="ToPlan">True where a child in need plan follows.</param>
    /// <param name="HasChildSays">True where it says what the child said.</param>
    /// <param name="ChildSays">What the child said, for the child alone.</param>
    public sealed record OfEnquiry(
        string? Since,
        string On,
        IReadOnlyList<Said> Found,
        string? Next,
        bool ToConference,
        bool ToPlan,
        bool HasChildSays,
        IReadOnlyList<Said> ChildSays
    );

    /// <summary>The letter before proceedings.</summary>
    /// <param name="On">When it was sent.</param>
    /// <param name="Concerns">What worries us, paragraph by paragraph.</param>
    /// <param name="Expects">What has to change, and by when.</param>
    /// <param name="Support">What helps.</param>
    /// <param name="LegalAdvice">True where it says that legal advice is free.</param>
    /// <param name="FamilyMeeting">True where it offers a family group meeting.</param>
    /// <param name="MeetingOn">The day of the meeting; null where none was set.</param>
    public sealed record OfLetter(
        string On,
        IReadOnlyList<Said> Concerns,
        IReadOnlyList<Said> Expects,
        IReadOnlyList<Said> Support,
        bool LegalAdvice,
        bool FamilyMeeting,
        string? MeetingOn
    );
}
