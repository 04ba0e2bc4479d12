using System.Text.RegularExpressions;
using Kith.Casework.ChildSite;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.FamilySite;

/// <summary>By which ways a paper can get to its reader. Pure: asked when a way is chosen, and again when an e-mail is to leave.</summary>
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
        return FamilyAccess.IsKeptFrom(record, person)
                ? $"An address on this record is kept from {name}, so nothing is sent to them by e-mail."
            : Recorded(record, person) is null ? $"No e-mail address is recorded of {name}."
            : AddressOf(record, person) is null
                ? $"More than one e-mail address is recorded of {name}, or one that cannot be right. Put it right on their page."
            : null;
    }

    /// <summary>The e-mail address on somebody’s record; null where there is none, or not just one that can be right.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="person">Who, of the family.</param>
    public static string? AddressOf(ChildRecord record, Guid person)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Recorded(record, person) is { } address && Address().IsMatch(address) ? address : null;
    }

    /// <summary>Where an e-mail about a paper goes; null where none may leave: it was withdrawn, another way was chosen, or its reader is let in no more.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="chosen">The entry that chose the way.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">How long the site stays open after our work.</param>
    public static string? MailTo(ChildRecord record, int chosen, DateOnly today, FamilySiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
            Paper.In(record).FirstOrDefault(one => one.Chosen?.Version == chosen)
                is { Stands: true, Way: PaperRoute.Email, Fact.Recipient: { } reader } paper
            && Barrier(record, reader, paper.Fact.RecipientName, PaperRoute.Email, today) is null
            && FamilyAccess.Of(record, reader, today, rules) is not null
            ? AddressOf(record, reader)
            : null;
    }

    private static string? Recorded(ChildRecord record, Guid person) =>
        record.State.Person.Known.GetValueOrDefault(person)?.Now.Email?.Trim() is { Length: > 0 } email ? email : null;

    [GeneratedRegex(
        @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Address();
}
