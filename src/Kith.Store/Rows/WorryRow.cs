using Kith.Casework.FrontDoor.Worries;

namespace Kith.Store.Rows;

/// <summary>A worry that was sent without an account. Table <c>worry</c>.</summary>
public sealed record WorryRow
{
    /// <summary>The worry.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called on the receipt.</summary>
    public required string Reference { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The names of the children for whom nothing is decided yet, as they were given; of all of them once nothing waits.</summary>
    public required string Children { get; init; }

    /// <summary>The words of the names of all its children, as they are searched.</summary>
    public required string Names { get; init; }

    /// <summary>Where the family lives, as homes are compared; null where that was not said.</summary>
    public string? Home { get; init; }

    /// <summary>For how many children nothing is decided yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>Who sent it, as they said it; null for somebody who would rather not say.</summary>
    public string? Sender { get; init; }

    /// <summary>The user who sent it; null for somebody who had not signed in, or would rather not say who they are.</summary>
    public string? SentBy { get; init; }

    /// <summary>Who looks after it; null for nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>How many facts are stored of it.</summary>
    public required int Version { get; init; }

    /// <summary>A home as it is compared with another: by the postcode and the numbers in the address, or by all of it where no postcode was given.</summary>
    public static string? HomeOf(WorrySent sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var words = SearchName.Words(sent.Address);
        return words.Count == 0 ? null
            : sent.Postcode is { Length: > 0 } postcode
                ? $"{postcode} {string.Join(' ', words.Where(word => char.IsAsciiDigit(word[0])))}"
            : string.Join(' ', words);
    }

    internal static WorryRow Of(WorryRecord worry)
    {
        var waiting = worry.Waiting.ToList();
        return new()
        {
            Id = worry.Id,
            Reference = worry.Sent?.Reference ?? "",
            ArrivedAt = worry.Arrived?.WrittenAt ?? DateTimeOffset.UnixEpoch,
            Children = string.Join(
                ", ",
                (waiting.Count > 0 ? waiting : [.. worry.Sent?.Children ?? []]).Select(child => child.Name)
            ),
            Names = SearchName.Of([.. (worry.Sent?.Children ?? []).Select(child => child.Name)]),
            Home = worry.Sent is { } sent ? HomeOf(sent) : null,
            Waiting = waiting.Count,
            Sender = worry.Sent?.Name,
            SentBy = worry.Arrived?.By is { } by && by != WorryRecord.Anybody ? by : null,
            Owner = worry.Owner,
            Version = worry.Version,
        };
    }
}
