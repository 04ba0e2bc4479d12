using Kith.Store;

namespace Kith.Web.StaffSite.Recording;

/// <summary>
/// The name of a brother or sister whose record is restricted, typed on this child's record, is read by everybody who may read
/// this one. Whoever types it is advised before it is saved, where they may see that other record; nobody else is told that there is one.
/// </summary>
internal static class RestrictedNames
{
    /// <summary>The name of the input that says that the advice was read.</summary>
    internal const string ReadInput = "names-read";

    /// <summary>What to say before it is saved; null where nothing is to be said, or it was read.</summary>
    public static string? Advice(ActEntry entry)
    {
        if (entry.One(ReadInput) == "yes" || entry.Form.Act == "record-family-member")
            return null;
        var family = entry.Child.Family;
        var readers = entry.Child.Record.Involved.Restriction?.People;
        var typed = entry.Typed.SelectMany(pair => SearchName.Words(pair.Value)).ToHashSet(StringComparer.Ordinal);
        string[] named =
        [
            .. entry
                .Child.State.Person.Family.Where(member =>
                    family.MayOpen(member.Person)
                    && family.Restrictions.TryGetValue(member.Person, out var restriction)
                    && readers?.All(restriction.People.Contains) != true
                    && SearchName.Words(member.Name) is [var first, ..]
                    && typed.Contains(first)
                )
                .Select(member => member.Name)
                .Distinct(),
        ];
        return named.Length == 0
            ? null
            : $"Nothing is saved yet. This names {Casework.Record.Plain.And(named)}, whose record is restricted. Everybody who may read this record reads what you write here. Take the name out if they are not to know it, or save again as it is.";
    }
}
