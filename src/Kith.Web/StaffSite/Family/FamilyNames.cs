using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Family;

/// <summary>What the children of a family are called where they stand beside each other: the first name, or the whole of it where two share one.</summary>
public sealed class FamilyNames
{
    private readonly Dictionary<Guid, string> _names;

    /// <summary>Names them.</summary>
    /// <param name="children">The children.</param>
    public FamilyNames(IEnumerable<ChildRecord> children) =>
        _names = children
            .GroupBy(child => child.State.Person.FirstName, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same =>
                same.Select(child => (child.Id, Name: same.Count() == 1 ? same.Key : child.State.Person.DisplayName))
                    .Select(one =>
                        (one.Id, Name: one.Name ?? same.First(child => child.Id == one.Id).State.Person.DisplayName)
                    )
            )
            .ToDictionary(one => one.Id, one => one.Name);

    /// <summary>A child’s name.</summary>
    public string Of(Guid child) => _names[child];

    /// <summary>The names of several: Ada, Ben and Cleo.</summary>
    public string Of(IEnumerable<Guid> children) => Plain.And([.. children.Distinct().Select(Of)]);
}
