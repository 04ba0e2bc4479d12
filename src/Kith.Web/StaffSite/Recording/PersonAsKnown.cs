using System.Text.Json;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Recording;

/// <summary>What is known of somebody in the family: it fills in the page on which it is changed.</summary>
internal static class PersonAsKnown
{
    /// <summary>The part of the address that names the person.</summary>
    public const string Input = "person";

    private const string Act = "describe-person";

    /// <summary>What the page holds; null for another act, and where the address names nobody of the family.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Fill(
        Form form,
        SeenChild child,
        string? person,
        DateOnly today
    )
    {
        if (
            form.Act != Act
            || !Guid.TryParse(person, out var id)
            || child.Family.BarrierTo(id) != KeptOut.None
            || child.State.Person.Family.FirstOrDefault(member => member.Person == id)
                is not { HasRecord: false } member
        )
            return null;
        var known = child.State.Person.Known.GetValueOrDefault(id);
        var now = known?.Now ?? new PersonDescribed(Telephone: member.Contact);
        var act = JsonSerializer.SerializeToNode(now, Json.Options)!.Deserialize<DescribePerson>(Json.Options)!;
        return
        [
            .. ActReader.Write(
                form,
                act with
                {
                    Person = id,
                    On = today,
                    Names = [.. known?.Names ?? [NameHeld.From("used", member.Name)]],
                    // Whoever says so is asked anew.
                    SaidBy = null,
                },
                child.Id
            ),
        ];
    }
}
