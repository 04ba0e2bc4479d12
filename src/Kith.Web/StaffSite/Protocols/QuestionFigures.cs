using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>What became of one question of the local protocol: how often it was asked and answered, and what that cost.</summary>
/// <param name="Question">The question, in its latest words.</param>
/// <param name="IsAsked">True while a version in force asks it.</param>
/// <param name="Asked">How often it was asked. A question that is shared counts once for an entry about brothers and sisters.</param>
/// <param name="Answered">How often it was answered.</param>
/// <param name="Alike">How often the commonest answer was given.</param>
/// <param name="Commonest">The commonest answer, where it is one of those offered; null for any other.</param>
public sealed record QuestionLine(
    LocalQuestion Question,
    bool IsAsked,
    int Asked,
    int Answered,
    int Alike,
    string? Commonest
)
{
    /// <summary>How often it was left blank.</summary>
    public int Blank => Asked - Answered;

    /// <summary>A line for each question that a version asked, in the order of the protocol; those asked no more come last.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="versions">Every version of the protocol, in order.</param>
    /// <param name="now">The version in force; null for none.</param>
    /// <param name="from">The first day that counts.</param>
    /// <param name="today">The last.</param>
    /// <param name="stop">Stops the counting.</param>
    public static async Task<IReadOnlyList<QuestionLine>> AllAsync(
        ReadModels read,
        IEnumerable<Protocol> versions,
        Protocol? now,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        var times = read
            .LocalAnswers.Where(row => row.OnDay >= from && row.OnDay <= today)
            .Select(row => new Time
            {
                Question = row.Question,
                ActId = row.ActId,
                AskedOf = row.AskedOf,
                Mark = row.Mark,
            })
            .Distinct();
        var counted = await times
            .GroupBy(time => time.Question)
            .Select(of => new
            {
                of.Key,
                Asked = of.Count(),
                Answered = of.Count(time => time.Mark != null),
            })
            .ToDictionaryAsync(of => of.Key, stop);
        // What only one said is as little alike as can be.
        var alike = (
            await times
                .Where(time => time.Mark != null)
                .GroupBy(time => new { time.Question, time.Mark })
                .Select(of => new
                {
                    of.Key.Question,
                    of.Key.Mark,
                    Count = of.Count(),
                })
                .Where(of => of.Count > 1)
                .ToListAsync(stop)
        ).GroupBy(of => of.Question).ToDictionary(of => of.Key, of => of.OrderByDescending(one => one.Count).ThenBy(one => one.Mark).First());
        var asked = now?.Questions.Select(question => question.Id).ToHashSet() ?? [];
        return
        [
            .. versions
                .SelectMany(version => version.Questions)
                .GroupBy(question => question.Id, StringComparer.Ordinal)
                .Select(same => same.Last())
                .Select(question => new QuestionLine(
                    question,
                    asked.Contains(question.Id),
                    counted.GetValueOrDefault(question.Id)?.Asked ?? 0,
                    counted.GetValueOrDefault(question.Id)?.Answered ?? 0,
                    alike.GetValueOrDefault(question.Id)?.Count
                        ?? Math.Min(counted.GetValueOrDefault(question.Id)?.Answered ?? 0, 1),
                    alike.GetValueOrDefault(question.Id) is { Mark: { } mark } ? Offered(question, mark) : null
                ))
                .OrderByDescending(line => line.IsAsked),
        ];
    }

    private static string? Offered(LocalQuestion question, string mark) =>
        question
            .Options.Append(new LocalOption("yes", "Yes"))
            .Append(new LocalOption("no", "No"))
            .FirstOrDefault(option => LocalAnswerRow.MarkOf(option.Value) == mark)
            ?.Label;

    // Told apart by all it holds.
    private sealed record Time
    {
        public required string Question { get; init; }
        public required Guid ActId { get; init; }
        public required Guid AskedOf { get; init; }
        public string? Mark { get; init; }
    }
}
