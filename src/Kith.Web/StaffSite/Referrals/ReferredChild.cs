using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Kith.Web.StaffSite.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>What somebody who refers may say of who the child is.</summary>
internal static class ReferredChild
{
    private const string Number = "number";
    private const int MostMatches = 5;

    // For the record and the yearly return, once there is time: somebody who refers is worried now.
    private static readonly string[] Later = ["died-on", "former-upn", "upn-unknown"];

    // Asked before the worry: by these one child is told from another.
    private static readonly string[] First = ["family", "born-on"];

    /// <summary>The questions about the child that this person is asked. Nothing else that is sent is read.</summary>
    public static Form FormFor(FormLibrary forms, SignedIn viewer)
    {
        var form = forms.For("register-child");
        var sections = form.Sections.Select(section =>
            section with
            {
                Fields =
                [
                    .. section.Fields.Where(field =>
                        !Later.Contains(field.Name) && (field.Name != Number || MayNumber(viewer))
                    ),
                ],
            }
        );
        return form with { Sections = [.. sections.Where(section => section.Fields.Count > 0)] };
    }

    /// <summary>The page: who the child is, then the worry, the family, and what else is known of the child last.</summary>
    public static IReadOnlyList<Form> PageOf(Form child, Form referral, Form family)
    {
        var parts = child.Sections.ToLookup(section => section.Fields.Any(field => First.Contains(field.Name)));
        return
        [
            child with
            {
                Sections = [.. parts[true]],
            },
            referral,
            family,
            child with
            {
                Sections = [.. parts[false]],
            },
        ];
    }

    /// <summary>What to say where a child is referred without one.</summary>
    public const string NameNeeded = "Enter the child’s name. Where only one name is known, one is enough";

    public static IEnumerable<Problem> NeedsAName(RegisterChild child) =>
        string.IsNullOrWhiteSpace(child.Family) && string.IsNullOrWhiteSpace(child.Given)
            ? [new Problem("given", NameNeeded)]
            : [];

    /// <summary>A number of ours tells one child from another: it is given by those who can look it up, and to one child.</summary>
    public static async Task<IReadOnlyList<Problem>> NumberProblemsAsync(
        ActEntry entry,
        SignedIn viewer,
        RegisterChild child,
        Database database,
        CancellationToken stop
    )
    {
        if (!MayNumber(viewer))
        {
            return string.IsNullOrWhiteSpace(entry.One(Number))
                ? []
                : [new Problem(Number, "Our number for a child cannot be sent with a referral. Give the child’s name")];
        }
        if (string.IsNullOrWhiteSpace(child.Number))
            return [];
        await using var read = database.ReadModels();
        // One whose record is kept from them is found by it, and nothing is said.
        return await read.NotKeptFrom(viewer).AnyAsync(known => known.Number == child.Number, stop)
            ? [new Problem(Number, "A child has this number already. Find the child, and record the referral there")]
            : [];
    }

    /// <summary>
    /// Children known already who may be the child referred: those whom the matcher proposes, and those whose name, or family name and
    /// birthday, are the same.
    /// </summary>
    public static async Task<Paged<ChildRow>> MatchesAsync(
        Database database,
        LikelyChildren likely,
        SignedIn viewer,
        RegisterChild child,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var proposed = (await likely.OfAsync(Known(child), stop)).ToList();
        var rows = await read.NotKeptFrom(viewer)
            .NotSealed()
            .Where(known => proposed.Contains(known.Id))
            .ToListAsync(stop);
        var first = rows.OrderBy(row => proposed.IndexOf(row.Id)).ToList();
        var named = await NamedAsync(read, viewer, child, proposed, stop);
        List<ChildRow> lines = [.. first.Concat(named.Lines).Take(MostMatches)];
        var kept = await read.KeptInsteadAsync(viewer, lines, stop);
        return named with
        {
            Lines =
            [
                .. lines
                    .Where(line => kept.ContainsKey(line.Id))
                    .Select(line => kept[line.Id])
                    .DistinctBy(line => line.Id),
            ],
            Count = first.Count + named.Count,
        };
    }

    private static Particulars Known(RegisterChild child) =>
        new("")
        {
            Names =
            [
                new(child.Given ?? "", child.Family ?? ""),
                .. child.KnownAs is { Length: > 0 } known ? new[] { new PersonName(known, child.Family ?? "") } : [],
            ],
            Born =
                child.BornOn is { } born ? new(born.Year, born.Month, born.Day)
                : Birth.YearOf(child.BornAbout) is { } year ? new(year, null, null)
                : null,
            Expected = child.BornOn is null ? child.ExpectedOn : null,
            Identifiers = new (string Kind, string? Number)[] { ("nhs", child.NhsNumber), ("UPN", child.Upn) }
                .Where(one => !string.IsNullOrEmpty(one.Number))
                .ToDictionary(one => one.Kind, one => one.Number!),
        };

    private static async Task<Paged<ChildRow>> NamedAsync(
        ReadModels read,
        SignedIn viewer,
        RegisterChild child,
        IReadOnlyList<Guid> proposed,
        CancellationToken stop
    )
    {
        var family = SearchName.Words(child.Family ?? "").Select(word => " " + word).LastOrDefault() ?? " ";
        var given = SearchName.Words(child.Given ?? "").Select(word => " " + word).FirstOrDefault() ?? " ";
        return await read.NotKeptFrom(viewer)
            .NotSealed()
            .Where(known =>
                !proposed.Contains(known.Id)
                && known.SearchName.Contains(family)
                && (known.SearchName.Contains(given) || (child.BornOn != null && known.BornOn == child.BornOn))
            )
            .OrderByDescending(known => child.BornOn != null && known.BornOn == child.BornOn)
            .ThenBy(known => known.Name)
            .ThenBy(known => known.Id)
            .PageAsync(1, MostMatches, stop);
    }

    // Our numbers are for those who can look them up.
    private static bool MayNumber(SignedIn viewer) => viewer.May(Permission.FindChildren);
}
