using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>Which looks are asked for. At least a child or a viewer is named.</summary>
public sealed record LookQuestion
{
    /// <summary>Those at this child's record.</summary>
    public Guid? Child { get; init; }

    /// <summary>Those of this user.</summary>
    public string? Viewer { get; init; }

    /// <summary>Those with this purpose, one of <see cref="Purposes"/>; null for all but <see cref="Purposes.Apart"/>.</summary>
    public string? Purpose { get; init; }

    /// <summary>From this moment on; null for the first there is.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment; null for the last there is.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Those that stand before this place in the audit: the next page. Null for the first page.</summary>
    public long? Before { get; init; }

    internal (string Where, IReadOnlyList<object> Values) Where()
    {
        List<string> where = [];
        List<object> values = [];
        void Add(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            where.Add($"{condition} ${values.Count}");
        }
        Add("child =", Child);
        Add("viewer =", Viewer);
        Add("purpose =", Purpose);
        if (Purpose != Purposes.Apart)
            where.Add($"purpose <> '{Purposes.Apart}'");
        Add("at >=", From is { } from ? Moments.Whole(from) : null);
        Add("at <", Until is { } until ? Moments.Whole(until) : null);
        Add("position <", Before);
        return Child is null && Viewer is null
            ? throw new InvalidOperationException("Say whose looks are asked for, or at which child.")
            : (string.Join(" AND ", where), values);
    }
}

/// <summary>How often somebody did one kind of thing.</summary>
/// <param name="Viewer">The user.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Count">How often.</param>
public sealed record LookCount(string Viewer, string Purpose, long Count);
