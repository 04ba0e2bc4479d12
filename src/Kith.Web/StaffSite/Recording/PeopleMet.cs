using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Recording;

/// <summary>People of other families who were chosen on a page as somebody known, because whoever fills it in knows them through another child.</summary>
public sealed class PeopleMet(KnownAdults adults, Audit audit)
{
    // Beside the name stands who it is: people:k3f9.name and people:k3f9.person.
    private const string Beside = "person";

    /// <summary>Those of them whom the viewer may know; the children through whom are in the audit as shown.</summary>
    public async Task<IReadOnlyList<FamilyMemberRecorded>> OfAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (!Names(entry.Form))
            return [];
        var known = entry.Child.State.Person.Links.Concat(entry.Relatives).Select(member => member.Person).ToHashSet();
        List<Guid> chosen =
        [
            .. entry
                .Typed.Where(pair => pair.Key == Beside || pair.Key.EndsWith($".{Beside}", StringComparison.Ordinal))
                .Select(pair => Guid.TryParse(pair.Value, out var person) ? person : Guid.Empty)
                .Where(person => person != Guid.Empty && !known.Contains(person))
                .Distinct(),
        ];
        if (chosen.Count == 0)
            return [];
        var ties = await adults.OfAsync(viewer, chosen, stop);
        await audit.ShownAsync(viewer.Id, [.. ties.Select(tie => tie.Child.Id).Distinct()], page, stop);
        return
        [
            .. ties.GroupBy(tie => tie.Person)
                .Select(one => new FamilyMemberRecorded(one.Key, one.First().Name, SuggestedAdult.Said(one))),
        ];
    }

    private static bool Names(Form form) =>
        form.Fields.Any(field =>
            field.Kind == FieldKind.PersonName
            || field.Rows?.Cells.Any(cell => cell.Kind == FieldKind.PersonName) == true
        );
}
