namespace Kith.Store.Engines;

/// <summary>A value that is JSON: PostgreSQL wants to be told.</summary>
internal sealed record JsonText(string Text);
