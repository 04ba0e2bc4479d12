using System.Text.Json;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>Somebody whom a file ties to a child.</summary>
/// <param name="Id">Their record.</param>
/// <param name="Row">Who they are, as read.</param>
/// <param name="Tie">What they are to the child.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="CountsAddress">True where what becomes of their address is counted on this child's record, and on no other.</param>
public sealed record ChildTie(Guid Id, PersonRow Row, TieRow Tie, string Source, bool CountsAddress)
{
    /// <summary>The row that "Record the family" would leave.</summary>
    internal Relative Relative()
    {
        var said = Tie.Said.DeepClone().AsObject();
        said["id"] = RowId;
        said["person"] = Id;
        said["name"] = Row.Name;
        return said.Deserialize<Relative>(Json.Options)! with { HasRecord = Row.IsChild };
    }

    /// <summary>Where they live, as the child's record says it; null where the file does not say, or where they have a record of their own for it.</summary>
    internal Residence? Home(PersonRow child) =>
        Row.IsChild || Row.Text("lines") is not { } lines
            ? null
            : new Residence(
                RowId,
                Id,
                LivesWithChild
                    ?? (lines == child.Text("lines") && Row.Text("postcode") == child.Text("postcode") ? true : null),
                lines,
                Row.Text("postcode"),
                Protected: Row.IsAddressSecret ? true : null
            );

    private bool? LivesWithChild => Tie.Said["lives-with-child"]?.GetValue<bool>();

    // The same in every file, so that it is known again.
    private string RowId => $"i{Id.ToString("N")[..12]}";
}
