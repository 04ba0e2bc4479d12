using Kith.Casework.Forms;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Field = Kith.Casework.Forms.Field;

namespace Kith.Web.StaffSite.Recording;

/// <summary>
/// A child with a record here, named on a form as people name children: by the number of the record, or by name and a choice of who
/// that may be. A name alone is never enough: two children can share it.
/// </summary>
public sealed class NamedChildren(Database database, AuthorityClock clock, Audit audit, Bounds bounds)
{
    private const int Most = 5;

    /// <summary>The input that says which of the children a name may mean is the one.</summary>
    public static string Which(string input) => $"{input}-which";

    /// <summary>
    /// The answers with the record in place of the number or the name, where that says one child; and the children that a name
    /// may mean, each of whom is in the audit as found.
    /// </summary>
    public async Task<(IReadOnlyList<KeyValuePair<string, string>> Answers, IReadOnlyList<Choice> MayBe)> FindAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        var typed = entry.Typed;
        if (entry.Form.Fields.FirstOrDefault(field => field.Kind == FieldKind.Child) is not { Name: var input })
            return (typed, []);
        var named = typed.FirstOrDefault(pair => pair.Key == input).Value?.Trim() ?? "";
        if (!named.Any(char.IsLetterOrDigit) || Field.RecordIn(named) is not null)
            return (typed, []);
        var found = await FindChild.NamedAsync(viewer, database, bounds.Search(named), Most, clock, stop);
        await audit.SearchedAsync(viewer.Id, [.. found.Select(child => child.Id)], page, named, stop);
        if (found.Find(child => child.Number.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } numbered)
            return (With(numbered.Id), []);
        var which = typed.FirstOrDefault(pair => pair.Key == Which(input)).Value;
        var others = found.FindAll(child => child.Id != entry.Child.Id);
        var chosen = others.Find(child => child.Id.ToString("D") == which);
        return (chosen is null ? typed : With(chosen.Id), [.. others.Select(Offer)]);

        KeyValuePair<string, string>[] With(Guid child) =>
            [.. typed.Select(pair => pair.Key == input ? new(input, child.ToString("D")) : pair)];
    }

    private static Choice Offer(FoundChild child) =>
        new(
            child.Id.ToString("D"),
            $"{child.Name}, {(child.BornOn is { } born ? $"born {Say.Date(born)}" : "date of birth not known")}, number {child.Number}"
        );
}
