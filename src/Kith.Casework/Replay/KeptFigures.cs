namespace Kith.Casework.Replay;

/// <summary>What a replay counted, as it is kept: read beside its question, it gives the figures.</summary>
/// <param name="Records">How many records were read.</param>
/// <param name="Chosen">On how many of them something counts.</param>
/// <param name="Facts">How many facts they hold.</param>
/// <param name="CasesOn">The day as of which cases are open.</param>
/// <param name="Clocks">What came of each duty with a time limit.</param>
/// <param name="Cases">Who holds the open cases, stage by stage.</param>
/// <param name="Kinds">Who could hold them.</param>
/// <param name="Places">The stages and teams where something was found.</param>
/// <param name="Counts">How often each difference was found.</param>
public sealed record KeptFigures(
    long Records,
    long Chosen,
    long Facts,
    DateOnly CasesOn,
    IReadOnlyDictionary<string, KeptClock> Clocks,
    IReadOnlyList<StageHeld> Cases,
    IReadOnlyList<KindCompared> Kinds,
    IReadOnlyList<KeptPlace> Places,
    IReadOnlyList<KeptCount> Counts
);

/// <summary>What came of one duty with a time limit.</summary>
/// <param name="First">How many runs ended in each way under the first side, in the order of the ways.</param>
/// <param name="Second">And under the second.</param>
/// <param name="Differing">How many runs are otherwise in any way.</param>
public sealed record KeptClock(IReadOnlyList<long> First, IReadOnlyList<long> Second, long Differing);

/// <summary>A stage and the team that held the case; empty for none.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Team">The team.</param>
public sealed record KeptPlace(string Stage, string Team);

/// <summary>One number.</summary>
/// <param name="What">What was found.</param>
/// <param name="About">The duty or stage; empty for whatever it is about.</param>
/// <param name="Total">How often.</param>
/// <param name="At">How often at each place, in the order of the places.</param>
/// <param name="On">The records, up to <see cref="ReplayFigures.MostListed"/>.</param>
public sealed record KeptCount(
    Change What,
    string About,
    Found Total,
    IReadOnlyList<Found> At,
    IReadOnlyList<KeptRecord> On
);

/// <summary>A record on which something was found.</summary>
/// <param name="Child">The child.</param>
/// <param name="Day">The first day of which it was found.</param>
/// <param name="Place">Where, by its place in the list of places.</param>
/// <param name="Times">How often.</param>
public readonly record struct KeptRecord(Guid Child, DateOnly Day, int Place, int Times);
