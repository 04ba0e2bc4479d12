using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>The minute of a meeting as it stands on the record of one of the children it is about.</summary>
/// <param name="Record">The record.</param>
/// <param name="Parts">The parts of the minute on it.</param>
/// <param name="Taken">Who does what by when, from all of them.</param>
internal sealed record Minuted(ChildRecord Record, IReadOnlyList<MinutePart> Parts, IReadOnlyList<MinuteAction> Taken)
{
    /// <summary>The minute on each of the records on which there is one.</summary>
    /// <param name="children">The records, the one on which the meeting is known first.</param>
    /// <param name="booking">The meeting, on the first record.</param>
    public static IEnumerable<Minuted> Of(IReadOnlyList<ChildRecord> children, Booking booking) =>
        from child in children
        let its = child.Id == children[0].Id ? booking : Bookings.On(booking, child)
        where its is not null
        let parts = MinuteParts.Of(its.Version, child)
        where parts.Count > 0
        select new Minuted(child, parts, MinuteParts.Taken(its.Version, child));

    /// <summary>What was written under a heading of several children together, once, whoever's record it was read on.</summary>
    /// <param name="minutes">The minute on each record.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="nameOf">What a user is called.</param>
    public static string OfAll(IReadOnlyList<Minuted> minutes, string heading, Func<string, string> nameOf) =>
        Said(
            [
                .. minutes
                    .SelectMany(minute => minute.Parts)
                    .Where(part => part.Fact.Part == heading)
                    .DistinctBy(part => part.Id)
                    .Select(part => (part, part.Fact.SaidOfAll)),
            ],
            nameOf
        );

    /// <summary>What was written under a heading of this child.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="nameOf">What a user is called.</param>
    public string Own(string heading, Func<string, string> nameOf) =>
        Said([.. Parts.Where(part => part.Fact.Part == heading).Select(part => (part, part.Fact.Words))], nameOf);

    // What several wrote says of each who wrote it.
    private static string Said(IReadOnlyList<(MinutePart Part, string? Words)> parts, Func<string, string> nameOf)
    {
        var written = parts.Where(part => !string.IsNullOrWhiteSpace(part.Words)).ToList();
        return string.Join(
            "\n\n",
            written.Select(part => written.Count == 1 ? part.Words : $"{nameOf(part.Part.Written.By)}: {part.Words}")
        );
    }
}
