using Kith.Casework.Record;

namespace Kith.Casework.People.Twins;

/// <summary>The record of a twin, as it is made out of the first one's.</summary>
/// <param name="First">The first one's.</param>
internal sealed record TwinRecord(ChildRecord First)
{
    /// <summary>The record that the next twin gets. The same for whoever asks, so that two who ask at once do not make two.</summary>
    public Guid Id { get; } = IdOf(First);

    /// <summary>The number of the twin.</summary>
    public string Number => RegisterChild.MadeFrom(Id);

    /// <summary>What the twin is called until there is a name.</summary>
    public ChildNamed Called => new(Unnamed(Before(First) + 2), FamilyName);

    /// <summary>What the first is called from now on, beside the twin; null where there is a name.</summary>
    public ChildNamed? FirstCalled =>
        First.State.Person.IsUnnamed && Before(First) == 0 ? new ChildNamed(Unnamed(1), FamilyName) : null;

    /// <summary>How the first is shown from now on.</summary>
    public string FirstShown => Shown(FirstCalled) ?? First.State.Person.DisplayName;

    /// <summary>How the twin is shown.</summary>
    public string TwinShown => Shown(Called)!;

    /// <summary>What was recorded of the first until the birth: after it each is seen alone.</summary>
    public IEnumerable<Recorded> Goes =>
        Birth(First) is { } birth ? First.Facts.Where(entry => entry.Version < birth.Version) : First.Facts;

    /// <summary>Those of these entries that are about the first alone.</summary>
    public IReadOnlyList<int> Alone => [.. Goes.Where(entry => IsAlone(entry.Fact)).Select(entry => entry.Version)];

    /// <summary>A fact as it stands on the twin's record.</summary>
    public Fact Of(Fact fact) =>
        fact switch
        {
            ChildRegistered registered => Of(registered),
            FactCorrected { Replacement: ChildRegistered registered } correction => correction with
            {
                Replacement = Of(registered),
            },
            _ => fact,
        };

    /// <summary>True where the record was made out of a twin's.</summary>
    public static bool IsOne(ChildRecord record) => record.Standing.Any(entry => entry.Fact is TwinRecordMade);

    /// <summary>True where somebody stands on a record as a twin.</summary>
    public static bool AreTwins(ChildRecord record, Guid other) =>
        record.Standing.Any(entry =>
            entry.Fact is TwinsFound found && found.Twin == other
            || entry.Fact is TwinRecordMade made && made.First == other
        );

    // The twin's own numbers are not known yet.
    private ChildRegistered Of(ChildRegistered registered) =>
        registered with
        {
            Number = Number,
            NhsNumber = null,
            Upn = null,
            FormerUpn = null,
        };

    private string FamilyName => First.State.Person.Name?.Family ?? "";

    private static bool IsAlone(Fact fact) => fact is IOnTwoRecords or IOfOneChild;

    private static Recorded? Birth(ChildRecord record) =>
        record.Standing.FirstOrDefault(entry => entry.Fact is ChildBorn or ChildDetailsChanged { BornOn: not null });

    private static int Before(ChildRecord record) => record.Standing.Count(entry => entry.Fact is TwinsFound);

    private static string? Shown(ChildNamed? name) => name is null ? null : $"{name.Given} {name.Family}".Trim();

    private static string Unnamed(int place) => FormattableString.Invariant($"{PersonState.Unnamed} {place}");

    private static Guid IdOf(ChildRecord record)
    {
        var bytes = record.Id.ToByteArray();
        bytes[^1] += (byte)(Before(record) + 1);
        return new Guid(bytes);
    }
}
