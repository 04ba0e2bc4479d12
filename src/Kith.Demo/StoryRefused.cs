namespace Kith.Demo;

/// <summary>A story cannot be told: its file is wrong, or the rules refuse what somebody does in it.</summary>
public sealed class StoryRefused(string story, string where, string why)
    : Exception($"Demonstration story “{story}”, {where}: {why}");
