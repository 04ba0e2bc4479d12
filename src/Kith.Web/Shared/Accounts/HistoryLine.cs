using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Web.Shared.Accounts;

/// <summary>Something that happened to an account or to whoever has it.</summary>
/// <param name="At">When it was written.</param>
/// <param name="What">What happened.</param>
/// <param name="By">Who did it.</param>
public sealed record HistoryLine(DateTimeOffset At, string What, string By)
{
    /// <summary>What happened, the latest first.</summary>
    public static IReadOnlyList<HistoryLine> Of(IEnumerable<Recorded> facts, Workforce workforce) =>
        [
            .. facts
                .OrderByDescending(recorded => recorded.WrittenAt)
                .Select(recorded => new HistoryLine(
                    recorded.WrittenAt,
                    AccountWords.Of(recorded.Fact),
                    workforce.Find(recorded.By)?.Name
                        ?? (recorded.By == "sign-in" ? "somebody at sign-in" : recorded.By)
                )),
        ];
}
