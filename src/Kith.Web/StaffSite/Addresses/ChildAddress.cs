using System.Globalization;

namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of a child's record: every link and every redirect to one is made here.</summary>
public static class ChildAddress
{
    /// <summary>The part of an act's address that names an entry by its place in the record.</summary>
    public const string EntryInput = "entry";

    /// <summary>The part of an act's address, and the input, that says for which of several children it is.</summary>
    public const string ChildrenInput = "children";

    public static string Of(Guid child) => $"/children/{child}";

    /// <summary>The record, saying that an act was done.</summary>
    public static string Done(Guid child, string act) => $"{Of(child)}?done={act}";

    public static string Story(Guid child) => $"{Of(child)}/story";

    /// <summary>The same as a table, an answer a row.</summary>
    public static string StoryTable(Guid child) => $"{Story(child)}.csv";

    /// <summary>An entry of the story, where it stands there.</summary>
    public static string StoryEntry(Guid child, string entry) => $"{Story(child)}?{EntryInput}={entry}#entry-{entry}";

    /// <summary>Looks for words in the records of the child and of brothers and sisters.</summary>
    public static string Search(Guid child, string? words = null) =>
        string.IsNullOrEmpty(words) ? $"{Of(child)}/search" : $"{Of(child)}/search?q={Uri.EscapeDataString(words)}";

    public static string Family(Guid child) => $"{Of(child)}/family";

    /// <summary>The child’s family as one: all its children, what is due for them, and their story.</summary>
    public static string WholeFamily(Guid child) => $"{Of(child)}/whole-family";

    /// <summary>Who and what is in the child’s life.</summary>
    public static string Ecomap(Guid child) => $"{Of(child)}/ecomap";

    /// <summary>Who was in the house on a day.</summary>
    public static string House(Guid child) => $"{Of(child)}/house";

    /// <summary>Somebody of the family who has no record as a child here.</summary>
    public static string Relative(Guid child, Guid person) => $"{Family(child)}/{person}";

    /// <summary>Makes the code with which they sign in on the family’s site.</summary>
    public static string FamilyCode(Guid child, Guid person) => $"{Relative(child, person)}/code";

    /// <summary>Who of other agencies was asked, and what came of it.</summary>
    public static string Partners(Guid child) => $"{Of(child)}/partners";

    /// <summary>Makes the code with which somebody of an agency gets in on the partners’ site.</summary>
    public static string PartnerCode(Guid child, int asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{Partners(child)}/{asked}/code");

    /// <summary>The child’s own page, as whoever works with the child sees it.</summary>
    public static string OwnPage(Guid child) => $"{Of(child)}/own-page";

    /// <summary>Makes the card with which the child gets in there.</summary>
    public static string ChildCard(Guid child) => $"{OwnPage(child)}/card";

    /// <summary>What readers outside were given, and who was not.</summary>
    public static string Papers(Guid child) => $"{Of(child)}/papers";

    /// <summary>A paper before it is prepared, as its reader would get it.</summary>
    public static string NewPaper(Guid child, string document, Guid? recipient, string? invited = null) =>
        $"{Papers(child)}/new?document={document}{(recipient is { } person ? $"&recipient={person}" : "")}{(invited is null ? "" : $"&invited={Uri.EscapeDataString(invited)}")}";

    /// <summary>The next wording of a document, with this case.</summary>
    public static string DraftPaper(Guid child, string document) => $"{Papers(child)}/drafts/{document}";

    /// <summary>One paper, by its number.</summary>
    public static string Paper(Guid child, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Papers(child)}/{number}");

    /// <summary>Chooses by what way it gets to its reader.</summary>
    public static string PaperWay(Guid child, int number) => $"{Paper(child, number)}/way";

    /// <summary>The same, to be printed.</summary>
    public static string PaperPrint(Guid child, int number) => $"{Paper(child, number)}/print";

    /// <summary>The same as a PDF.</summary>
    public static string PaperPdf(Guid child, int number) => $"{Paper(child, number)}/pdf";

    public static string Clocks(Guid child) => $"{Of(child)}/clocks";

    /// <summary>The case beside itself under several editions.</summary>
    public static string Editions(Guid child) => $"{Of(child)}/editions";

    /// <summary>How an enquiry stands against the standards for protection work.</summary>
    public static string Standards(Guid child) => $"{Of(child)}/standards";

    /// <summary>What cannot be recorded yet, and why.</summary>
    public static string Next(Guid child) => $"{Of(child)}/next";

    /// <summary>The address where the family lives, when it is protected.</summary>
    public static string Protected(Guid child) => $"{Of(child)}/address";

    public static string HandOver(Guid child) => $"{Of(child)}/hand-over";

    public static string Looks(Guid child) => $"{Of(child)}/looks";

    public static string Allocate(Guid child) => $"{Of(child)}/allocate";

    public static string Approve(Guid child) => $"{Of(child)}/approve";

    /// <summary>A new worry from somebody who does not see the record.</summary>
    public static string Worry(Guid child) => $"{Of(child)}/worry";

    /// <summary>Being put on the register of disabled children, by somebody who does not see the record.</summary>
    public static string OnDisabledRegister(Guid child) => $"{Of(child)}/on-disabled-register";

    /// <summary>Being taken off it, likewise.</summary>
    public static string OffDisabledRegister(Guid child) => $"{Of(child)}/off-disabled-register";

    public static string Emergency(Guid child) => $"{Of(child)}/emergency";

    /// <summary>Something arranged, by the version of the record at which it was.</summary>
    public static string Booking(Guid child, int version) => $"{Of(child)}/bookings/{version}";

    /// <summary>The minute of a meeting that is arranged.</summary>
    public static string Minute(Guid child, int version) => $"{Booking(child, version)}/minute";

    /// <summary>The page that writes part of that minute.</summary>
    public static string MinutePart(Guid child, int version, string part, string? anew = null) =>
        $"{Act(child, "write-minute-part", "booking", version)}&part={part}{(anew is null ? "" : $"&anew={anew}")}";

    /// <summary>Putting an entry right, by the version of the record that it made.</summary>
    public static string Correction(Guid child, int version) => $"{Of(child)}/facts/{version}/correction";

    /// <summary>A file of an entry.</summary>
    public static string File(Guid child, Guid file) => $"{Of(child)}/files/{file}";

    /// <summary>The page of an act.</summary>
    public static string Act(Guid child, string act) => $"{Of(child)}/acts/{act}";

    /// <summary>The page of an act about something of the record, or with an answer filled in.</summary>
    public static string Act(Guid child, string act, string input, object value) =>
        $"{Act(child, act)}?{input}={Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)!)}";

    /// <summary>The page that gives the case to somebody of whom the record says that they have all that is asked for.</summary>
    public static string ActOfSuited(Guid child, string act, string practitioner) =>
        $"{Act(child, act, "practitioner", practitioner)}&suited=yes";

    /// <summary>The page of an act that is to be recorded for several children at once, who are ticked on it beforehand.</summary>
    public static string ActForSeveral(Guid child, string act, IEnumerable<Guid> children) =>
        $"{Act(child, act)}?{string.Join('&', children.Select(one => $"{ChildrenInput}={one:N}"))}";

    /// <summary>The page on which somebody who had been taken for another person of the family is made somebody of their own again.</summary>
    public static string SeparatePerson(Guid child, Guid person, Guid second) =>
        OnTwoPeople(child, "separate-person", person, second);

    /// <summary>The page of an act that says of somebody of the family and another person whether they are one.</summary>
    public static string OnTwoPeople(Guid child, string act, Guid person, Guid second) =>
        $"{Act(child, act, "person", person)}&second-person={second}";

    /// <summary>Where an act is begun: on its own page, but for those before which something is looked at.</summary>
    public static string Begin(Guid child, string act) =>
        act switch
        {
            "allocate-lead-practitioner" or "change-lead-practitioner" => Allocate(child),
            "authorise-assessment"
            or "return-assessment"
            or "approve-child-in-need-plan"
            or "return-child-in-need-plan" => Approve(child),
            _ => Act(child, act),
        };
}
