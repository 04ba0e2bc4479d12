using System.Security.Cryptography;
using System.Text;

namespace Kith.Store.Rows;

/// <summary>A question of the local protocol that was asked, by whether and how it was answered. It names nobody and says no answer: figures are made of it. Table <c>local_answer</c>.</summary>
public sealed record LocalAnswerRow : IChildRow<LocalAnswerRow>
{
    private const int MarkBytes = 8;

    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The question, by its id.</summary>
    public required string Question { get; init; }

    /// <summary>The entry on whose page it was asked: the same for every child the entry is about.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The child where each has an answer of its own; the entry where one answer is for all of them.</summary>
    public required Guid AskedOf { get; init; }

    /// <summary>The day the entry is about.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>By what two answers are known to be alike; null where it was left blank.</summary>
    public string? Mark { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    /// <summary>By what two answers are known to be alike.</summary>
    public static string MarkOf(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var said = answer.Trim().TrimEnd('.').ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, MarkBytes));
    }

    static IEnumerable<LocalAnswerRow> IChildRow<LocalAnswerRow>.In(ChildSource child) =>
        child
            .Record.Standing.SelectMany(entry => (entry.Fact.Local ?? []).Select(answer => (entry, answer)))
            .Select(
                (one, index) =>
                    new LocalAnswerRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Question = one.answer.Id,
                        ActId = one.entry.ActId,
                        AskedOf = one.answer.PerChild ? child.Record.Id : one.entry.ActId,
                        OnDay = one.entry.On,
                        Mark = one.answer.Answer is { } answer ? MarkOf(answer) : null,
                    }
            );
}
