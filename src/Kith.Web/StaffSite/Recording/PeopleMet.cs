using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Matching.Names;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Recording;

/// <summary>People of other families who were chosen on a page as somebody known, because whoever fills it in knows them through another child.</summary>
public sealed class PeopleMet(KnownAdults adults, Audit audit, Bounds bounds, AuthorityClock clock)
{
    // Beside the name stands who it is: people:k3f9.name and people:k3f9.person.
    private const string Beside = "person";

    // On this page whoever may be meant is offered without anything having been typed: the name is known.
    private const string Merges = "merge-person";
    private const string Separates = "separate-person";
    private const string KeepsApart = "keep-people-apart";
    private const string Second = "second-person";

    /// <summary>The input that says that those who may be meant by a name were offered.</summary>
    public const string OfferedInput = "people-offered";
    private const string Name = "name";
    private const int MostOfOneName = 3;
    private const int MostOffered = 5;

    // As many rows as a page of a family has.
    private const int MostNames = 20;

    /// <summary>Those of them whom the viewer may know; the children through whom are in the audit as shown.</summary>
    public async Task<IReadOnlyList<FamilyMemberRecorded>> OfAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (entry.Form.Act == Separates)
            return [.. Seconds(entry.Child.State.Person)];
        if (entry.Form.Act != KeepsApart && !Names(entry.Form))
            return [];
        var known = entry.Child.State.Person.Links.Concat(entry.Relatives).Select(member => member.Person).ToHashSet();
        List<Guid> chosen =
        [
            .. entry
                .Typed.Where(pair =>
                    pair.Key is Beside or Second || pair.Key.EndsWith($".{Beside}", StringComparison.Ordinal)
                )
                .Select(pair => Guid.TryParse(pair.Value, out var person) ? person : Guid.Empty)
                .Where(person => person != Guid.Empty && !known.Contains(person))
                .Distinct(),
        ];
        if (chosen.Count == 0)
            return entry.Form.Act == Merges ? await OfferedAsync(entry, viewer, page, stop) : [];
        var ties = await adults.OfAsync(viewer, chosen, stop);
        await audit.ShownAsync(viewer.Id, [.. ties.Select(tie => tie.Child.Id).Distinct()], page, stop);
        return
        [
            .. ties.GroupBy(tie => tie.Person)
                .Select(one => new FamilyMemberRecorded(one.Key, one.First().Name, SuggestedAdult.Said(one))),
        ];
    }

    /// <summary>
    /// Those who may be meant where somebody new is named and nobody chosen: of the child's own family, or known to the viewer through another child.
    /// Offered once, and then nobody any more. The children through whom are in the audit as found.
    /// </summary>
    public async Task<IReadOnlyList<FamilyMemberRecorded>> OnceAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (!MayOffer(entry) || await FindChild.IsAtTheBoundAsync(viewer, audit, bounds, clock, stop))
            return [];
        var family = entry.Child.State.Person;
        List<FamilyMemberRecorded> offered = [];
        foreach (var typed in NewNames(entry).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames))
        {
            var name = bounds.Search(typed);
            if (!FindChild.MaySuggest(name, bounds))
                continue;
            offered.AddRange(
                family.Family.Where(member =>
                    WholeName.AreAlike(name, member.Name) && entry.Child.Family.BarrierTo(member.Person) == KeptOut.None
                )
            );
            var found = (await adults.NamedAsync(viewer, name, MostOffered, stop))
                .Where(one =>
                    one.Any(tie => WholeName.AreAlike(name, tie.Name))
                    && one.All(tie => family.Links.All(link => link.Person != tie.Under))
                )
                .Take(MostOfOneName)
                .Select(SuggestedAdult.Of)
                .ToList();
            await audit.SearchedAsync(
                viewer.Id,
                [.. found.SelectMany(adult => adult.Through).Distinct()],
                page,
                name,
                stop
            );
            offered.AddRange(found.Select(adult => new FamilyMemberRecorded(adult.Person, adult.Name, adult.Says)));
        }
        return [.. offered.DistinctBy(member => member.Person)];
    }

    /// <summary>True where somebody new is named, and nobody was offered yet.</summary>
    public static bool MayOffer(ActEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.One(OfferedInput) != "yes" && NewNames(entry).Any();
    }

    /// <summary>What to say of those who are offered.</summary>
    public static string Advice(IReadOnlyList<FamilyMemberRecorded> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return $"Nothing is saved yet. Somebody of this name is known already: {string.Join("; ", offered.Select(member => $"{member.Name}, {member.Relationship}"))}. If it is the same person, choose them from the list above the name. If not, save again as it is.";
    }

    // The names beside which somebody could have been chosen, and nobody was.
    private static IEnumerable<string> NewNames(ActEntry entry) =>
        from pair in entry.Typed
        let row = RowInput.Of(pair.Key)
        let chosen = row is { Cell: Name } ? pair.Key[..^Name.Length] + Beside
        : row is null && pair.Key == Name ? Beside
        : null
        where chosen is not null && Asks(entry.Form, row?.Question)
        where !string.IsNullOrWhiteSpace(pair.Value) && string.IsNullOrEmpty(entry.One(chosen))
        where row is null || entry.One(row.Value.Removes) is null
        select pair.Value.Trim();

    private static bool Asks(Form form, string? question)
    {
        var fields = question is null ? form.Fields : form.Find(question)?.Rows?.Cells ?? [];
        return fields.Any(field => field is { Name: Name, Kind: FieldKind.PersonName })
            && fields.Any(field => field is { Name: Beside, Kind: FieldKind.FamilyMember });
    }

    private static IEnumerable<FamilyMemberRecorded> Seconds(PersonState family) =>
        from one in family.Known.Seconds
        let member = family.Find(one.Kept)
        where member is not null
        let name = family.Known.OnOwnRecord(one.Second)?.DisplayName
            ?? family.Links.FirstOrDefault(link => link.Person == one.Second)?.Name
            ?? member.Name
        select new FamilyMemberRecorded(one.Second, name, $"second record of {member.Name}");

    private async Task<IReadOnlyList<FamilyMemberRecorded>> OfferedAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        var family = entry.Child.State.Person;
        var person = Guid.TryParse(entry.One(Beside), out var id) ? family.Find(id) : null;
        var name = bounds.Search(entry.One("second-name") is { Length: > 0 } typed ? typed : person?.Name);
        if (
            person is null
            || entry.One(Second) is { Length: > 0 }
            || !FindChild.MaySuggest(name, bounds)
            || await FindChild.IsAtTheBoundAsync(viewer, audit, bounds, clock, stop)
        )
            return [];
        var found = (await adults.NamedAsync(viewer, name, MostOffered, stop))
            .Where(one => one.All(tie => family.Links.All(link => link.Person != tie.Under)))
            .Select(SuggestedAdult.Of)
            .ToList();
        await audit.SearchedAsync(
            viewer.Id,
            [.. found.SelectMany(adult => adult.Through).Distinct()],
            page,
            name,
            stop
        );
        return [.. found.Select(adult => new FamilyMemberRecorded(adult.Person, adult.Name, adult.Says))];
    }

    private static bool Names(Form form) =>
        form.Fields.Any(field =>
            field.Kind == FieldKind.PersonName
            || field.Rows?.Cells.Any(cell => cell.Kind == FieldKind.PersonName) == true
        );
}
