using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>
/// How somebody of a family is reached, as it is said beside what they are to a child. A number stands on their own record, for every child
/// they belong to: said anew, it takes the place of the one that stood there. Words stay with the record of the child.
/// </summary>
internal static class Reached
{
    /// <summary>What becomes true on the record of somebody known; null where their record holds no number that it differs from.</summary>
    /// <param name="record">The record of the child.</param>
    /// <param name="person">Who.</param>
    /// <param name="contact">What was said.</param>
    /// <param name="on">From when it is known.</param>
    public static AboutPerson? By(ChildRecord record, Guid person, string? contact, DateOnly on) =>
        contact is not null
        && Telephone.IsNumber(contact)
        && record.State.Person.Known.OnOwnRecord(person)?.Now is { } known
        && Said(contact) != Said(known.Telephone)
            ? new(person, known with { Telephone = Telephone.Said(contact), SaidBy = null }, on)
            : null;

    private static string? Said(string? number) => number is null ? null : Telephone.Dialled(number) ?? number;
}
