using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A child who writes on a page of their own: the name under which what they send, their reads and their card are kept.</summary>
/// <remarks>No such name is in the workforce, so nothing of the staff's opens by it.</remarks>
public static class ChildUser
{
    private const string Prefix = "child:";

    /// <summary>The user that a child is.</summary>
    public static string Of(Guid child) => $"{Prefix}{child:N}";

    /// <summary>The child whom a user is; null for anybody else.</summary>
    public static Guid? ChildOf(string? user) =>
        user is not null
        && user.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParseExact(user[Prefix.Length..], "N", out var child)
            ? child
            : null;

    /// <summary>How the child is named on their own record; null for anybody else.</summary>
    public static string? NameOn(ChildRecord record, string user)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ChildOf(user) == record.Id ? $"{record.State.Person.FirstName ?? "The child"}, on their own page" : null;
    }

    /// <summary>The child as whoever acts: in no post and without a quality that any rule asks for.</summary>
    public static Practitioner Acting(Guid child) =>
        new(Of(child), new PractitionerRecorded("The child", "", Post.Analyst, Registration.Other, "", null, ""));
}
