namespace Kith.Store.Rows;

/// <summary>What a reader outside got. Table <c>paper</c>.</summary>
internal sealed record PaperRow(string Hash, string Content, DateTimeOffset KeptAt);
