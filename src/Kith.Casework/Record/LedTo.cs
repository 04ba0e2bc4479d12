namespace Kith.Casework.Record;

/// <summary>The stage that a decision leads to, and when it was taken: of several, the latest counts.</summary>
/// <param name="On">The day.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Position">Where the case is until work begins there: one of <see cref="Positions"/>, or the stage itself.</param>
public sealed record LedTo(DateOnly On, string Stage, string Position);
