namespace Kith.Matching.Files;

/// <summary>A file of people that cannot be read at all, or not to its end. The message says what to do.</summary>
public sealed class UnreadablePeople(string message, Exception? inner = null) : Exception(message, inner);
