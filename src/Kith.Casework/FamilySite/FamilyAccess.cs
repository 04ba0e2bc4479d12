using Kith.Casework.Challenges;
using Kith.Casework.Diary;
using Kith.Casework.Papers;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>What one person of a family may see of one child on the family’s site. Pure, and the only place that decides it.</summary>
/// <remarks>It opens by an invitation alone, and is asked again on every request: what ends it ends it at once.</remarks>
/// <param name="Record">The child's record.</param>
/// <param name="Member">Who they are in the child's family.</param>
/// <param name="Invitation">What invited them.</param>
public sealed record FamilyAccess(ChildRecord Record, FamilyMemberRecorded Member, FamilySiteInvited Invitation)
{
    /// <summary>Who works with the family.</summary>
    public const string People = "people";

    /// <summary>What is happening, in plain words.</summary>
    public const string Happening = "happening";

    /// <summary>What comes next, and by when.</summary>
    public const string Next = "next";

    /// <summary>Who looked at the record.</summary>
    public const string Looks = "looks";

    /// <summary>The child.</summary>
    public Guid Child => Record.Id;

    /// <summary>What the child is called.</summary>
    public string FirstName => Record.State.Person.FirstName ?? "your child";

    /// <summary>The papers issued to this person that stand, the latest first.</summary>
    public IReadOnlyList<Paper> Papers =>
        [
            .. Paper
                .In(Record)
                .Where(paper => paper.Stands && Record.State.Person.AreOne(paper.Fact.Recipient, Member.Person))
                .Reverse(),
        ];

    /// <summary>What this person said, the latest first.</summary>
    public IReadOnlyList<Saying> Sayings =>
        [.. Saying.In(Record).Where(saying => Record.State.Person.AreOne(saying.Fact.Person, Member.Person)).Reverse()];

    /// <summary>What this person asked to be looked at again, the latest first.</summary>
    public IReadOnlyList<FamilyChallenge> Challenges =>
        [
            .. FamilyChallenge
                .In(Record)
                .Where(one => one.Fact.Person is { } person && Record.State.Person.AreOne(person, Member.Person))
                .Reverse(),
        ];

    /// <summary>
    /// Who of other agencies was asked about the child, as far as this person may learn of it: where the invitation shows who works with the
    /// family, whoever asked says that parents may see it, and no address is kept from them, which an agency may give away.
    /// </summary>
    public IReadOnlyList<PartnerGrant> Asked =>
        Shows(People) && !IsBarred(Record, Member)
            ? [.. PartnerGrant.In(Record).Where(grant => grant.Fact.ShownToFamily == true).Reverse()]
            : [];

    /// <summary>What is arranged to which this person is asked, from a day on, the soonest first. Of a kind without words nothing is told.</summary>
    /// <param name="today">The day.</param>
    /// <param name="words">The words of their site.</param>
    public IReadOnlyList<Booking> Diary(DateOnly today, FamilyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            .. Bookings
                .In(Record)
                .Where(booking => booking.Day >= today && words.Has(KeyOf(booking)) && IsAsked(booking))
                // A place can say where a child lives from whose address they are kept.
                .Select(booking => IsBarred(Record, Member) ? booking with { Place = null, Link = null } : booking),
        ];
    }

    /// <summary>The key of the words for what is arranged.</summary>
    public static string KeyOf(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return $"kind.{booking.Kind}";
    }

    private bool IsAsked(Booking booking) =>
        (booking.Others ?? []).Any(asked =>
            asked.Person is { } person && Record.State.Person.AreOne(person, Member.Person)
        );

    /// <summary>What this person agreed to or took back. From whom an address is kept, they are told of no agency by name.</summary>
    public IReadOnlyList<Agreement> Agreements =>
        [
            .. Record
                .State.Person.Agreements.Where(row =>
                    row.Person is { } person && Record.State.Person.AreOne(person, Member.Person)
                )
                .Select(row => IsBarred(Record, Member) ? row with { Agency = null } : row),
        ];

    /// <summary>
    /// True where they may see who looked at the record: the invitation says so, and nothing goes on or is arranged of which the site tells them
    /// nothing, as of an enquiry of which a parent may not know yet.
    /// </summary>
    /// <param name="words">The words of their site.</param>
    public bool ShowsLooks(FamilyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Shows(Looks)
            && Record.State.Current is { OwesEnquiry: false } episode
            && !episode.Protection.AwaitsEnquiry
            && !episode.Protection.HasOpenEnquiry
            && episode.Ongoing.Prepend(episode.Stage).All(stage => words.Has($"stage.{stage}"))
            && Bookings.In(Record).All(booking => words.Has(KeyOf(booking)));
    }

    /// <summary>True while a conference is arranged to which this person is asked: they may write a report of their own for it.</summary>
    public bool IsAskedToConference =>
        Bookings.In(Record).Any(booking => booking.Kind == OwnReports.Conference && IsAsked(booking));

    /// <summary>True for what the invitation shows. From whom an address is kept, they see nothing but papers and whom to reach.</summary>
    public bool Shows(string part) =>
        Invitation.Shows?.Contains(part) == true && (part == People || !IsBarred(Record, Member));

    /// <summary>What somebody may see of a child; null for nothing at all.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="person">The person.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">How long the site stays open after our work.</param>
    public static FamilyAccess? Of(ChildRecord record, Guid person, DateOnly today, FamilySiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(rules);
        return
            InvitationOf(record, person) is { Fact: FamilySiteInvited invited } standing
            && Barrier(record, person, today) is null
            && !IsLongOver(record, standing.On, today, rules)
            && MemberOf(record, person) is { } member
            ? new FamilyAccess(record, member, invited)
            : null;
    }

    /// <summary>The last thing said of somebody and the site: that they were invited, or are no more; null where nothing was.</summary>
    public static Recorded? InvitationOf(ChildRecord record, Guid person)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Standing.LastOrDefault(entry =>
            entry.Fact switch
            {
                FamilySiteInvited invited => record.State.Person.AreOne(invited.Person, person),
                FamilySiteWithdrawn withdrawn => record.State.Person.AreOne(withdrawn.Person, person),
                _ => false,
            }
        );
    }

    /// <summary>Why somebody may see nothing of a child, invited or not, in a plain sentence; null where nothing stands against it.</summary>
    public static string? Barrier(ChildRecord record, Guid person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        var member = MemberOf(record, person);
        return record.State.Person.MergedInto is not null ? "This record was merged into another record of the child."
            : record.Involved.Restriction is not null
                ? "The record is restricted to named people, so nobody sees anything of it on the family’s site."
            : member is null
                ? "The site is for a mother, a father or somebody with parental responsibility, who lives. They are not recorded as that."
            : member.Until?.Latest < today || !IsParent(record, member, today)
                ? $"{member.Name} is not that to the child any more."
            : null;
    }

    private static FamilyMemberRecorded? MemberOf(ChildRecord record, Guid person) =>
        Reader.Parents(record.State.Person).FirstOrDefault(member => record.State.Person.AreOne(member.Person, person));

    private static bool IsParent(ChildRecord record, FamilyMemberRecorded member, DateOnly today) =>
        member.IsResponsible(today)
        || new[] { Kinship.Mother, Kinship.Father }
            .SelectMany(parent => Kinship.Parents(record.State.Person.Family, parent))
            .Any(parent => parent.Person == member.Person);

    // An invitation belongs to the work during which it was made, and does not come back with later work.
    private static bool IsLongOver(ChildRecord record, DateOnly invitedOn, DateOnly today, FamilySiteRules rules) =>
        record.State.Episodes.Length == 0
        || record.State.Episodes.Any(episode =>
            episode.Closure is { } end && end.On >= invitedOn && end.On.AddDays(rules.DaysAfterWork) < today
        );

    /// <summary>True for somebody from whom an address on the record is kept.</summary>
    internal static bool IsKeptFrom(ChildRecord record, Guid person) =>
        MemberOf(record, person) is not { } member || IsBarred(record, member);

    private static bool IsBarred(ChildRecord record, FamilyMemberRecorded member) =>
        new ForWhom(
            record,
            new Reader(Documents.Audience.Parent, member.Name, member)
            {
                LivesWithChild = Reader.Lives(member, record.State.Person),
            }
        ).IsBarred;
}
