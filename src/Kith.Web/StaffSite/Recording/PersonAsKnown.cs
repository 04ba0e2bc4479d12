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

    private const string Describes = "describe-person";
    private const string Relates = "record-family-member";
    private const string Loses = "record-pregnancies";

    /// <summary>What the page holds; null for another act, and where the address names nobody of the family.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Fill(
        Form form,
        SeenChild child,
        string? person,
        DateOnly today
    )
    {
        if (
            form.Act is not (Describes or Relates or Loses)
            || !Guid.TryParse(person, out var id)
            || child.Family.BarrierTo(id) != KeptOut.None
            || child.State.Person.Find(id) is not { } member
        )
            return null;
        if (form.Act == Relates)
            return
            [
                .. ActReader.Write(form, As<RecordFamilyMember>(member) with { Person = id, On = today }, child.Id),
            ];
        if (member.HasRecord)
            return null;
        if (form.Act == Loses)
            return
            [
                .. ActReader.Write(
                    form,
                    new RecordPregnancies
                    {
                        Person = id,
                        On = today,
                        Pregnancies = [.. child.State.Person.Known.PregnanciesOnOwnRecord(id)],
                    },
                    child.Id
                ),
            ];
        // Of somebody recorded twice, what stands on this record: nothing is copied from the one to the other.
        var known = child.State.Person.Known.OnOwnRecord(id);
        var now = known?.Now ?? new PersonDescribed(Telephone: member.Contact);
        return
        [
            .. ActReader.Write(
                form,
                As<DescribePerson>(now) with
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

    // A fact and the act that leaves it name their answers alike.
    private static T As<T>(object said) =>
        JsonSerializer.SerializeToNode(said, said.GetType(), Json.Options)!.Deserialize<T>(Json.Options)!;
}
