using Kith.Documents;

namespace Kith.Casework.Papers;

public sealed partial record PaperModel
{
    /// <summary>An assessment under section 17, as one parent reads it.</summary>
    /// <param name="On">When it was finished.</param>
    /// <param name="HasYourView">True where the reader said something for it.</param>
    /// <param name="YouSay">What the reader thinks; of nobody else.</param>
    /// <param name="YouDisagree">What the reader disagrees with.</param>
    /// <param name="HasLooks">True where it was looked at on the way.</param>
    /// <param name="Looks">Each day on which it was.</param>
    /// <param name="HasDevelopment">True where it says how the child is growing and learning.</param>
    /// <param name="Development">How the child is growing and learning.</param>
    /// <param name="HasParenting">True where it says what the parents give.</param>
    /// <param name="Parenting">What the parents give.</param>
    /// <param name="HasSurroundings">True where it says what is around the family.</param>
    /// <param name="Surroundings">What is around the family.</param>
    /// <param name="Strengths">What goes well.</param>
    /// <param name="Worries">What worries us.</param>
    /// <param name="HasFound">True where it says of each thing what was found.</param>
    /// <param name="Found">Each thing that was found.</param>
    /// <param name="Means">What it means for the child.</param>
    /// <param name="Next">What should happen next, in the words of its form.</param>
    public sealed record OfAssessment(
        string On,
        bool HasYourView,
        IReadOnlyList<Said> YouSay,
        IReadOnlyList<Said> YouDisagree,
        bool HasLooks,
        IReadOnlyList<Look> Looks,
        bool HasDevelopment,
        IReadOnlyList<Said> Development,
        bool HasParenting,
        IReadOnlyList<Said> Parenting,
        bool HasSurroundings,
        IReadOnlyList<Said> Surroundings,
        IReadOnlyList<Said> Strengths,
        IReadOnlyList<Said> Worries,
        bool HasFound,
        IReadOnlyList<Said> Found,
        IReadOnlyList<Said> Means,
        string? Next
    );

    /// <summary>One look at an assessment while it went on.</summary>
    /// <param name="On">When.</param>
    public sealed record Look(string On);

    /// <summary>How early help ended.</summary>
    /// <param name="On">When.</param>
    /// <param name="Outcome">How, in the words of its form.</param>
    /// <param name="Summary">What was achieved, and what the family can do if they want help again.</param>
    public sealed record OfEnding(string On, string? Outcome, IReadOnlyList<Said> Summary);

    /// <summary>What was found about a parent carer: for them alone.</summary>
    /// <param name="On">When it was concluded.</param>
    /// <param name="Caring">Whether it is right for them to care, or to go on caring.</param>
    /// <param name="WellBeing">How they are.</param>
    /// <param name="Welfare">What this means for the children.</param>
    /// <param name="NeedsSupport">True where they need support.</param>
    /// <param name="CouldBeMet">True where services could give it.</param>
    /// <param name="WillBeGiven">True where it will be given.</param>
    /// <param name="Reasons">Why, and what happens next.</param>
    public sealed record OfCarer(
        string On,
        IReadOnlyList<Said> Caring,
        IReadOnlyList<Said> WellBeing,
        IReadOnlyList<Said> Welfare,
        bool NeedsSupport,
        bool CouldBeMet,
        bool WillBeGiven,
        IReadOnlyList<Said> Reasons
    );

    /// <summary>Something that a family wants to be different.</summary>
    /// <param name="Wants">What, in their words.</param>
    /// <param name="Whose">Whose goal it is.</param>
    /// <param name="Score">Where they put it last, from 0 to 10; null where nobody did.</param>
    public sealed record Goal(Said? Wants, Said? Whose, string? Score);
}
