using Kith.Store.Engines;

namespace Kith.Store.Accounts;

/// <summary>How somebody reads the family’s site: the language and the print they chose last.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class ReadingChoices(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps what somebody chose in the place of what they chose before.</summary>
    /// <param name="person">The user under which they act.</param>
    /// <param name="choice">What they chose, as the site writes it.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public async Task KeepAsync(string person, string choice, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            """
            INSERT INTO reading_choice (person, choice, chosen_at) VALUES ($1, $2, $3)
            ON CONFLICT (person) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at
            """,
            person,
            choice,
            Moments.Whole(clock.GetUtcNow())
        );
        await write.CommitAsync(stop);
    }

    /// <summary>What somebody chose last; null where they chose nothing yet.</summary>
    public async Task<string?> FindAsync(string person, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => row.GetString(0),
                "SELECT choice FROM reading_choice WHERE person = $1",
                [person],
                stop
            )
        ).SingleOrDefault();
}
