using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>A practitioner says that something worries us, until somebody says that it does not any more.</summary>
/// <param name="What">What worries us.</param>
/// <param name="Who">Whose worry it is; null for the writer's own.</param>
[FactName("worry-recorded", "Something worries us, until somebody says that it does not any more.")]
public sealed record WorryRecorded(string What, string? Who = null) : Fact;

/// <summary>A worry is one no more.</summary>
/// <param name="Worry">The version of the fact that recorded it.</param>
/// <param name="What">What it was.</param>
/// <param name="Reason">What changed.</param>
[FactName("worry-closed", "A worry is one no more.")]
public sealed record WorryClosed(int Worry, string? What, string? Reason = null) : Fact;
