namespace Kith.Store.Search;

/// <summary>Somebody who can be found. Table <c>found_person</c>.</summary>
internal sealed record FoundPersonRow(long Number, string Id, string Said);

/// <summary>A word of the vocabulary. Table <c>found_word</c>.</summary>
internal sealed record FoundWordRow(long Id, string Text, int People);

/// <summary>A key by which a word is found that was typed otherwise. Table <c>found_key</c>.</summary>
internal sealed record FoundKeyRow(long Key, long Word);

/// <summary>Entries at the end of a part of a list. Table <c>found_list</c>.</summary>
internal sealed record FoundListRow(long Term, int Part, byte[] People);
