using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>What was sent, as it is said on the record of a child: nobody types it again.</summary>
public static class WorryWords
{
    private const string Through = "Sent through the public page, ";
    private const string BySystem = "Sent by a system of an agency, ";
    private const string NoReason = "Whoever sent it did not say why.";

    /// <summary>What a worry is called of which a referral or contact was made; null for one that was made of none.</summary>
    public static string? ReferenceIn(Fact fact)
    {
        var concern = ConcernOf(fact);
        return new[] { Through, BySystem }
            .Select(way => (Way: way, At: concern.LastIndexOf(way, StringComparison.Ordinal)))
            .Where(said => said.At >= 0)
            .OrderByDescending(said => said.At)
            .Select(said => concern[(said.At + said.Way.Length)..].Split('.')[0])
            .FirstOrDefault();
    }

    /// <summary>The child of a worry of whom an entry of a record was made when the worry was screened; null where it was made of none.</summary>
    public static WorryChild? ChildIn(Recorded entry, WorryRecord worry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(worry);
        return worry.Sent?.Children.FirstOrDefault(child =>
            worry.Screened.GetValueOrDefault(child.Id) is { } screened
            && screened.ActId == entry.ActId
            && (
                Others(worry.Sent, child) is not { } others
                || ConcernOf(entry.Fact).Contains(others, StringComparison.Ordinal)
            )
        );
    }

    /// <summary>Who sent it and how they are reached, in one line.</summary>
    /// <param name="sent">The worry.</param>
    /// <param name="who">Who they said they are to the child.</param>
    /// <param name="system">The system that sent it for them; null where they sent it themselves.</param>
    public static string Sender(WorrySent sent, string? who, string? system = null)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return string.Join(
            ", ",
            new[]
            {
                sent.Name ?? "Somebody who would rather not say who they are",
                who,
                sent.Telephone,
                sent.Email,
                system is null ? null : $"through {system}",
            }.Where(part => !string.IsNullOrEmpty(part))
        );
    }

    /// <summary>Whether the family agreed.</summary>
    public static string Said(FamilyAgrees agrees) =>
        agrees switch
        {
            FamilyAgrees.Yes => "yes",
            FamilyAgrees.No => "no",
            _ => "not asked",
        };

    /// <summary>The record to open for a child nobody knows.</summary>
    public static RegisterChild Child(WorryChild child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new()
        {
            On = on,
            Given = child.Given,
            Family = child.Family,
            BornOn = child.BornOn,
            BornAbout = child.BornOn is null && child.About is { } about ? $"{about}, said on {Plain.Day(on)}" : null,
        };
    }

    /// <summary>What has a place of its own on a new record: the adults, the school and the address.</summary>
    /// <param name="sent">The worry.</param>
    /// <param name="child">The child.</param>
    /// <param name="on">From when it is known.</param>
    /// <param name="isSecret">Whether the address must be kept secret; null where nobody said.</param>
    public static IEnumerable<Act> Facts(WorrySent sent, WorryChild child, DateOnly on, bool? isSecret)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        if (Family(sent, on) is { } family)
            yield return family;
        if (child.School is { } school)
            yield return School(school, null, on);
        if (Home(sent, on, isSecret) is { } home)
            yield return home;
    }

    /// <summary>Where the family lives; null where that was not said.</summary>
    internal static RecordAddress? Home(WorrySent sent, DateOnly on, bool? isSecret) =>
        sent.Address is { } lines
            ? new()
            {
                On = on,
                Lines = lines,
                Postcode = sent.Postcode,
                Protected = isSecret,
            }
            : null;

    // What is known when meeting the child is said anew as a whole: the rest stays as it was.
    internal static DescribeChild School(string school, ChildDescribed? known, DateOnly on) =>
        new()
        {
            On = on,
            School = school,
            Language = known?.Language,
            Interpreter = known?.Interpreter,
            Communication = known?.Communication,
            Gp = known?.Gp,
            Religion = known?.Religion,
            Gender = known?.Gender,
            Immigration = known?.Immigration,
            Orientation = known?.Orientation,
            Numbers = known?.Numbers,
            Names = known?.Names,
        };

    /// <summary>The adults around a child, as they were described; null where nobody was.</summary>
    public static RecordFamily? Family(WorrySent sent, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return sent.Adults is { Count: > 0 } adults
            ? new() { On = on, People = [.. adults.Select(adult => Relative(sent, adult))] }
            : null;
    }

    /// <summary>Somebody new in the family.</summary>
    internal static Relative Relative(WorrySent sent, WorryAdult adult) =>
        new(
            RowOf(sent, adult),
            Name: adult.Name,
            Relationship: adult.Relationship ?? "not said",
            Contact: adult.Contact
        );

    // As the rows of a page are called: it may be filled in with them.
    internal static string RowOf(WorrySent sent, WorryAdult adult) => $"{sent.Reference}-{adult.Id}".ToLowerInvariant();

    /// <summary>Another child of the worry who has a record, as a brother or sister: which of the two, nobody was asked.</summary>
    public static RecordFamilyMember Sibling(Guid record, string name, DateOnly on) =>
        new()
        {
            On = on,
            Name = name,
            Relationship = Kinship.Sibling,
            Child = record,
        };

    /// <summary>The referral of a child.</summary>
    /// <param name="sent">The worry.</param>
    /// <param name="child">The child.</param>
    /// <param name="arrived">When it came.</param>
    /// <param name="sender">Who sent it, in one line.</param>
    /// <param name="all">True where the school, the adults and the address stand nowhere else.</param>
    /// <param name="partner">The user who sent it, for a partner who had signed in and for a system of an agency: it stands among their referrals.</param>
    public static ReceiveReferral Referral(
        WorrySent sent,
        WorryChild child,
        Recorded arrived,
        string sender,
        bool all,
        string? partner = null
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(arrived);
        return new()
        {
            On = arrived.On,
            At = arrived.At,
            Source = sent.Source,
            Referrer = sender,
            Concern = Concern(sent, child, arrived, all, asContact: false),
            ChildSaid = child.Said,
            ReferrerUser = partner,
            ParentsTold = sent.FamilyKnows,
            FamilyThinks = sent.FamilyThinks,
            Agrees = sent.Agrees,
            // Of somebody of the public nobody demands a reason: that there is none is said, so that whoever decides asks for it.
            Despite = sent.NotAsked ?? sent.Despite ?? (sent.Agrees is null or FamilyAgrees.Yes ? null : NoReason),
            // The receipt said so.
            Acknowledged = true,
        };
    }

    /// <summary>The same as a contact, on a record on which something goes on.</summary>
    public static ReceiveContact Contact(WorrySent sent, WorryChild child, Recorded arrived, string sender)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        var said = child?.Said is { } words ? $"\n\nThe child said: {words}" : "";
        return new()
        {
            On = arrived.On,
            At = arrived.At,
            From = sender,
            Concern = Concern(sent, child!, arrived, all: true, asContact: true) + said,
            // The receipt said that we decide, and then tell whoever sent it.
            ToDecide = true,
        };
    }

    // Where the record is opened with it, the school, the adults and the address stand in places of their own.
    private static string Concern(WorrySent sent, WorryChild child, Recorded arrived, bool all, bool asContact)
    {
        string?[] parts =
        [
            sent.Concern,
            all && child.BornOn is { } born ? $"Born on {Plain.Day(born)}." : null,
            all && child.BornOn is null && child.About is { } about ? $"How old, as the sender knows: {about}." : null,
            all && child.School is { } school ? $"Nursery, school or college: {school}." : null,
            Others(sent, child),
            all && sent.Adults is { Count: > 0 } adults
                ? $"Adults around them: {string.Join("; ", adults.Select(Adult))}."
                : null,
            all && sent.Address is { } address ? $"Where they live: {address} {sent.Postcode}".TrimEnd() + "." : null,
            asContact && sent.FamilyThinks is { } thinks ? $"What the family thinks: {thinks}" : null,
            asContact && sent.Agrees is { } agrees
                ? $"Whether the family agrees that we are told: {Said(agrees)}.{((sent.NotAsked ?? sent.Despite) is { } why ? $" {why}" : "")}"
                : null,
            $"{(SystemUser.Find(arrived.By) is null ? Through : BySystem)}{sent.Reference}.",
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }

    private static string ConcernOf(Fact fact) =>
        fact switch
        {
            ContactReceived contact => contact.Concern,
            ReferralReceived referral => referral.Concern ?? "",
            _ => "",
        };

    private static string? Others(WorrySent sent, WorryChild child) =>
        sent.Children.Where(other => other.Id != child.Id).Select(other => other.Name).ToList() is { Count: > 0 } others
            ? $"The same was sent about {string.Join(", ", others)}."
            : null;

    internal static string Adult(WorryAdult adult) =>
        string.Join(", ", new[] { adult.Name, adult.Relationship, adult.Contact }.OfType<string>());
}
