using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>A need of a child, or of somebody of the family, as a record codes it.</summary>
/// <param name="List">The list the code is from, as the form files name it.</param>
/// <param name="Code">The code.</param>
/// <param name="Child">The child on whose record it stands.</param>
/// <param name="On">When it was found; null for what is true of the child as such.</param>
/// <param name="Whose">Whose need it is, by name; null for the child’s own, and where nobody says.</param>
public sealed record CodedNeed(string List, string Code, Guid Child, DateOnly? On = null, string? Whose = null)
{
    /// <summary>The list of what is true of a child as such.</summary>
    public const string Circumstances = "circumstances";

    /// <summary>A child who is not born yet.</summary>
    public const string Unborn = "unborn";

    private const string Disability = "disability";

    // Under which name facts say it, and in which cell of a row it stands where it does.
    private static readonly (string List, string Detail, string? Cell)[] Asked =
    [
        ("need", "primary-need", null),
        ("assessment-factors", "factors", null),
        ("help-needs", "child-needs", null),
        ("help-needs", "members", "needs"),
        ("early-help-groups", "groups", null),
        ("harm-outside", "harms", null),
        ("abuse-category", "category", null),
    ];

    /// <summary>Every list a need is coded by.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [Circumstances, Disability, .. Asked.Select(asked => asked.List).Distinct()];

    /// <summary>Those that stand on a record, of each list as it was said last. The main need is that of the episode.</summary>
    internal static IEnumerable<CodedNeed> Of(ChildRecord record, int episode)
    {
        var child = record.State.Person;
        if (child.IsUnborn)
            yield return new(Circumstances, Unborn, record.Id);
        foreach (var code in child.IsDisabled ? child.Registered!.Disabilities! : [])
            yield return new(Disability, code, record.Id);
        foreach (var asked in Asked)
            if (
                record.ByDate.LastOrDefault(entry =>
                    entry.Detail(asked.Detail) is not null && (asked.List != "need" || entry.Episode == episode)
                ) is
                { } last
            )
                foreach (var (code, whose) in Said(last, asked.Detail, asked.Cell))
                    yield return new(asked.List, code, record.Id, last.On, whose);
    }

    private static IEnumerable<(string Code, string? Whose)> Said(Recorded entry, string detail, string? cell) =>
        cell is null
            ? Codes(entry.Detail(detail)).Select(code => (code, (string?)null))
            : entry
                .RowsOf(detail)
                .SelectMany(row => Codes(Details.Of(row, cell)).Select(code => (code, Details.Of(row, "name"))));

    private static string[] Codes(string? said) =>
        said?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>A competence of the local protocol that a case asks for.</summary>
/// <param name="Competence">The competence.</param>
/// <param name="Because">The needs that ask for it.</param>
public sealed record AskedCompetence(Competence Competence, IReadOnlyList<CodedNeed> Because);
