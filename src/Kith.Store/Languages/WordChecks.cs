using Kith.Casework.FamilySite;
using Kith.Store.Engines;

namespace Kith.Store.Languages;

/// <summary>What somebody of the authority confirmed of the words of the family’s site in other languages.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class WordChecks(Database database, TimeProvider clock)
{
    // Two people confirm at one moment seldom enough that a few tries are many.
    private const int Tries = 5;

    private readonly Engine _engine = database.Engine;

    /// <summary>How much was ever confirmed: when it is the same as before, so is all of it.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default) =>
        (await _engine.ListAsync(row => row.GetInt32(0), "SELECT count(*) FROM word_check", [], stop))[0];

    /// <summary>All that was confirmed, in the order confirmed: of a text the last counts.</summary>
    public async Task<IReadOnlyList<WordCheck>> ListAsync(CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new WordCheck(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetFieldValue<DateTimeOffset>(6)
            ),
            "SELECT language, name, english, text, read_by, checked_by, checked_at FROM word_check ORDER BY number",
            [],
            stop
        );

    /// <summary>Confirms some texts of one language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="texts">Each by its key, with the English and what it says.</param>
    /// <param name="readBy">Who speaks the language and read them.</param>
    /// <param name="by">The user who confirms.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task ConfirmAsync(
        string language,
        IReadOnlyList<(string Key, string English, string Text)> texts,
        string readBy,
        string by,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        var at = Moments.Whole(clock.GetUtcNow());
        for (var tries = 1; ; tries++)
        {
            var number = await CountAsync(stop);
            await using var write = await _engine.BeginAsync(stop);
            try
            {
                foreach (var (key, english, text) in texts)
                    write.Run(
                        """
                        INSERT INTO word_check (number, language, name, english, text, read_by, checked_by, checked_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                        """,
                        ++number,
                        language,
                        key,
                        english,
                        text,
                        readBy,
                        by,
                        at
                    );
                await write.CommitAsync(stop);
                return;
            }
            catch (Exception failure) when (tries < Tries && _engine.Refused(failure) is "word_check")
            {
                // Somebody else confirmed meanwhile.
            }
        }
    }
}
