using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Somebody of a family who acts on the family’s site: the name under which their acts, reads and account are kept.</summary>
/// <remarks>No such name is in the workforce, so nothing of the staff's opens by it.</remarks>
public static class FamilyUser
{
    private const string Prefix = "family:";

    /// <summary>The user that a person of a family is.</summary>
    public static string Of(Guid person) => $"{Prefix}{person:N}";

    /// <summary>The person of a family whom a user is; null for anybody who works here.</summary>
    public static Guid? PersonOf(string? user) =>
        user is not null
        && user.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParseExact(user[Prefix.Length..], "N", out var person)
            ? person
            : null;

    /// <summary>How somebody of a family is named on a record on which they stand; null for anybody else.</summary>
    public static string? NameOn(ChildRecord record, string user)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
            PersonOf(user) is { } person
            && record.State.Person.Family.FirstOrDefault(member => member.Person == person) is { } member
            ? $"{member.Name}, on the family’s site"
            : null;
    }

    /// <summary>Them as whoever acts: in no post and without a quality that any rule asks for.</summary>
    public static Practitioner Acting(Guid person, string name) =>
        new(Of(person), new PractitionerRecorded(name, "", Post.Analyst, Registration.Other, "", null, ""));
}
