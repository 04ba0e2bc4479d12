using System.Text.RegularExpressions;
using Kith.Casework.ChildSite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.FamilySite;

/// <summary>By which ways a paper can get to its reader. Pure: asked when a way is chosen, and again when a message is to leave.</summary>
public static partial class PaperDelivery
{
    /// <summary>Why a paper cannot go to somebody by a way, in a plain sentence; null where it can.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="reader">For whom the paper is, of the family; null where it is for the child or an agency.</param>
    /// <param name="name">The reader’s name.</param>
    /// <param name="document">What the paper was made of: it says from which age a child may read it on a page of their own.</param>
    /// <param name="way">The way.</param>
    /// <param name="today">The day.</param>
    public static string? Barrier(
        ChildRecord record,
        Guid? reader,
        string name,
        Document? document,
        PaperRoute way,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        if (way is PaperRoute.Post or PaperRoute.Hand)
            return null;
        if (reader is not { } person)
            return way == PaperRoute.Site && document is { For: Audience.Child }
                ? ChildPageAccess.PaperBarrier(record, document, today)
                : "The family’s site is for parents and carers.";
        return Barrier(record, person, name, way, today);
    }

    private static string? Barrier(ChildRecord record, Guid person, string name, PaperRoute way, DateOnly today)
    {
        if (FamilyAccess.Barrier(record, person, today) is { } barrier)
            return barrier;
        if (FamilyAccess.InvitationOf(record, person) is not { Fact: FamilySiteInvited })
            return $"{name} is not invited to the family’s site.";
        if (way == PaperRoute.Site)
            return null;
        var (by, what, wrong) =
            way == PaperRoute.Text
                ? ("by text message", "mobile number", "a number that is no mobile’s")
                : ("by e-mail", "e-mail address", "one that cannot be right");
        return FamilyAccess.IsKeptFrom(record, person)
                ? $"An address on this record is kept from {name}, so nothing is sent to them {by}."
            : Recorded(record, person, way) is null ? $"No {what} is recorded of {name}."
            : AddressOf(record, person, way) is null
                ? $"More than one {what} is recorded of {name}, or {wrong}. Put it right on their page."
            : null;
    }

    /// <summary>True for a way on which a message says that something is waiting.</summary>
    public static bool IsMessage(PaperRoute way) => way is PaperRoute.Email or PaperRoute.Text;

    /// <summary>What is said where messages of a way cannot be sent from here.</summary>
    public static string NotSetUp(PaperRoute? way) =>
        way == PaperRoute.Text ? "Text messages are not set up here." : "E-mail is not set up here.";

    /// <summary>The e-mail address or the mobile number on somebody’s record; null where there is none, or not just one that can be right.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="person">Who, of the family.</param>
    /// <param name="way">E-mail or text message.</param>
    public static string? AddressOf(ChildRecord record, Guid person, PaperRoute way)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Recorded(record, person, way) is not { } said ? null
            : way == PaperRoute.Text ? Telephone.Mobile(said)
            : Address().IsMatch(said) ? said
            : null;
    }

    /// <summary>Where a message about a paper goes; null where none may leave: it was withdrawn, another way was chosen, or its reader is let in no more.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="chosen">The entry that chose the way.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">How long the site stays open after our work.</param>
    public static Message? MessageTo(ChildRecord record, int chosen, DateOnly today, FamilySiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
            Paper.In(record).FirstOrDefault(one => one.Chosen?.Version == chosen)
                is { Stands: true, Way: { } way, Fact.Recipient: { } reader } paper
            && IsMessage(way)
            && Barrier(record, reader, paper.Fact.RecipientName, way, today) is null
            && FamilyAccess.Of(record, reader, today, rules) is not null
            && AddressOf(record, reader, way) is { } to
            ? new Message(way, to)
            : null;
    }

    private static string? Recorded(ChildRecord record, Guid person, PaperRoute way)
    {
        var known = record.State.Person.Known.GetValueOrDefault(person)?.Now;
        return (way == PaperRoute.Text ? known?.Telephone : known?.Email)?.Trim() is { Length: > 0 } said ? said : null;
    }

    [GeneratedRegex(
        @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Address();
}

/// <summary>By what way a message goes, and to where.</summary>
/// <param name="Way">E-mail or text message.</param>
/// <param name="To">The e-mail address, or the mobile number as telephones dial it.</param>
public sealed record Message(PaperRoute Way, string To);
