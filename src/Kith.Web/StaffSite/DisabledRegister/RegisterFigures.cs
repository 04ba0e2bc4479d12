using Kith.Casework.DisabledRegister;
using Kith.Casework.Forms;

namespace Kith.Web.StaffSite.DisabledRegister;

/// <summary>How many children are on the register, for planning. Small numbers are held back.</summary>
/// <param name="All">How many; null where it is held back.</param>
/// <param name="ByAge">By age, those whose date of birth is not known last.</param>
/// <param name="ByDisability">By what is disabling; a child stands in as many lines as apply.</param>
/// <param name="Few">Numbers from one to this one are held back.</param>
public sealed record RegisterFigures(
    int? All,
    IReadOnlyList<(string Group, int? Children)> ByAge,
    IReadOnlyList<(string Group, int? Children)> ByDisability,
    int Few
)
{
    /// <summary>Counts them.</summary>
    /// <param name="children">Of each child the date of birth, and the codes, a line each.</param>
    /// <param name="ages">From which age each group begins.</param>
    /// <param name="codes">The codes in words.</param>
    /// <param name="today">The day.</param>
    /// <param name="few">Numbers from one to this one are held back.</param>
    public static RegisterFigures Of(
        IReadOnlyList<(DateOnly? BornOn, string? Disabilities)> children,
        IReadOnlyList<int> ages,
        IReadOnlyList<Option> codes,
        DateOnly today,
        int few
    )
    {
        ArgumentNullException.ThrowIfNull(children);
        ArgumentNullException.ThrowIfNull(ages);
        ArgumentNullException.ThrowIfNull(codes);
        List<(string Group, int Children)> byAge =
        [
            .. ages.Index()
                .Select(age =>
                {
                    var next = age.Index + 1 < ages.Count ? ages[age.Index + 1] : Registered.AdultAt;
                    return (
                        age.Item == 0 ? $"Under {next}" : $"{age.Item} to {next - 1}",
                        children.Count(child =>
                            AgeOf(child.BornOn, today) is { } years && years >= age.Item && years < next
                        )
                    );
                }),
            ("Not known", children.Count(child => child.BornOn is null)),
        ];
        List<(string Group, int Children)> byCode =
        [
            .. codes
                .Select(code => (code.Label, children.Count(child => Has(child.Disabilities, code.Value))))
                .Where(line => line.Item2 > 0),
        ];
        return new(
            HeldBack.Of([children.Count], few, addUp: false)[0],
            Said([.. byAge.Where(line => line.Group != "Not known" || line.Children > 0)], few, addUp: true),
            Said(byCode, few, addUp: false),
            few
        );
    }

    private static IReadOnlyList<(string, int?)> Said(
        IReadOnlyList<(string Group, int Children)> lines,
        int few,
        bool addUp
    ) =>
        [
            .. lines.Zip(
                HeldBack.Of([.. lines.Select(line => line.Children)], few, addUp),
                (line, said) => (line.Group, said)
            ),
        ];

    private static bool Has(string? disabilities, string code) =>
        disabilities?.Split('\n').Contains(code, StringComparer.Ordinal) == true;

    private static int? AgeOf(DateOnly? bornOn, DateOnly today) =>
        bornOn is { } born ? today.Year - born.Year - (born.AddYears(today.Year - born.Year) > today ? 1 : 0) : null;
}
