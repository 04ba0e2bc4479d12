using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Who chairs a child's conferences.</summary>
public static class Chairs
{
    /// <summary>Who is to chair, chairs or last chaired in an episode; null when nobody was ever named.</summary>
    /// <remarks>Whoever was named last, by the day of it: at the end of an enquiry, when we were told of a plan elsewhere, at the initial conference, or at a review.</remarks>
    public static string? Of(ChildRecord record, int episode) =>
        record
            .ByDate.Where(recorded => recorded.Episode == episode)
            .Select(recorded => NamedIn(recorded.Fact))
            .LastOrDefault(chair => chair is not null);

    /// <summary>Whom a fact names as chair; null where it names nobody.</summary>
    public static string? NamedIn(Fact fact) =>
        fact switch
        {
            EnquiryConcluded concluded => concluded.Chair,
            TransferInNotified told => told.Chair,
            InitialConferenceHeld held => held.Chair,
            ReviewConferenceHeld held => held.Chair,
            _ => null,
        };
}
