using Kith.Casework.Record;

namespace Kith.Casework.DisabledRegister;

/// <summary>A child's place on the register of disabled children.</summary>
/// <param name="Since">The fact by which the child was put on it.</param>
public sealed record Registered(Recorded Since)
{
    /// <summary>From which age somebody is of age (Family Law Reform Act 1969, section 1): the register is of children.</summary>
    public const int AdultAt = 18;

    /// <summary>How it came about.</summary>
    public DisabledRegisterJoined Fact => (DisabledRegisterJoined)Since.Fact;

    /// <summary>The place of a child; null for one who is not on it, who has died, or was never put on it.</summary>
    /// <param name="record">The child's record.</param>
    public static Registered? Of(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Person.DiedOn is not null ? null
            : Last(record) is { Fact: DisabledRegisterJoined } joined ? new Registered(joined)
            : null;
    }

    /// <summary>The first day on which a child is one no more; null where the date of birth is not known.</summary>
    /// <param name="bornOn">The date of birth.</param>
    public static DateOnly? AdultOn(DateOnly? bornOn) => bornOn?.AddYears(AdultAt);

    internal static Recorded? Last(ChildRecord record) =>
        record.ByDate.LastOrDefault(entry => entry.Fact is DisabledRegisterJoined or DisabledRegisterLeft);
}
