using Kith.Casework.Forms;

namespace Kith.Casework.People.Importing;

/// <summary>A detail of somebody that a file can hold.</summary>
/// <param name="Name">As mapping files name it.</param>
/// <param name="OfChild">The question of which form it answers on a child's record; null where there is no place for it.</param>
/// <param name="OfAdult">The same on the record of somebody in a family.</param>
internal sealed record PersonDetail(string Name, Field? OfChild, Field? OfAdult);

/// <summary>What a mapping file can map. Each detail answers a question of a form, and is checked as an answer to it.</summary>
internal static class PeopleDetails
{
    private const string Registering = "register-child";
    private const string OfChild = "describe-child";
    private const string OfAdult = "describe-person";
    private const string Living = "record-address";

    // A name in one piece, and names somebody had before: each a name as the form asks for one.
    internal static readonly string[] Names =
    [
        "name",
        "given",
        "family",
        "known-as",
        "birth-family",
        "former-family",
        "former-name",
    ];

    /// <summary>Where somebody lives.</summary>
    internal static readonly string[] Address = ["lines", "postcode", "protected"];

    private static readonly string[] OfBoth = ["born-on", "born-about", "died-on", "sex", "ethnicity"];

    private static readonly string[] OnMeeting = ["language", "interpreter", "communication"];

    private static readonly string[] OfChildren = ["expected-on", "disabilities", "upn", "former-upn", "upn-unknown"];

    private static readonly string[] AtSchool = ["school", "gp"];

    private static readonly string[] OfAdults = ["religion", "needs", "telephone", "email", "contacting", "said-by"];

    internal static IReadOnlyList<PersonDetail> Of(FormLibrary forms) =>
        [
            .. Names.Select(name => Both(name, forms.For(Registering).Find(name is "known-as" ? name : "family")!)),
            .. OfBoth.Select(name => new PersonDetail(
                name,
                Find(forms, Registering, name),
                Find(forms, OfAdult, name)
            )),
            .. OnMeeting.Select(name => new PersonDetail(name, Find(forms, OfChild, name), Find(forms, OfAdult, name))),
            .. Address.Select(name => Both(name, Find(forms, Living, name))),
            .. OfChildren.Select(name => new PersonDetail(name, Find(forms, Registering, name), null)),
            new PersonDetail("nhs-number", Find(forms, Registering, "nhs-number"), Find(forms, OfAdult, "nhs-number")),
            // A child has one number here; of an adult it is one of those by which others know them.
            new PersonDetail(
                "number",
                Find(forms, Registering, "number"),
                Find(forms, OfAdult, "numbers").Rows!.Cells.First(cell => cell.Name == "number")
            ),
            .. AtSchool.Select(name => new PersonDetail(name, Find(forms, OfChild, name), null)),
            .. OfAdults.Select(name => new PersonDetail(name, null, Find(forms, OfAdult, name))),
        ];

    /// <summary>What a mapping file can map of a relationship: the questions of a row of "Record the family".</summary>
    internal static IReadOnlyList<Field> OfTie(FormLibrary forms) =>
        [
            .. forms
                .For("record-family")
                .Find("people")!
                .Rows!.Cells.Where(cell => cell.Name is not ("person" or "name")),
        ];

    private static PersonDetail Both(string name, Field field) => new(name, field, field);

    private static Field Find(FormLibrary forms, string act, string name) =>
        forms.For(act).Find(name) ?? throw new InvalidOperationException($"{act} does not ask {name} any more.");
}
