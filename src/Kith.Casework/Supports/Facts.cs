using Kith.Casework.Record;

namespace Kith.Casework.Supports;

/// <summary>What help a family gets, whether it came and helped, and which needs nothing meets: all of it, as it is known from now on.</summary>
/// <param name="Given">The help.</param>
/// <param name="Unmet">The needs that nothing meets.</param>
[FactName("supports-recorded", "What help a family gets, whether it came and helped, and which needs nothing meets.")]
public sealed record SupportsRecorded(Rows<Support>? Given = null, Rows<UnmetNeed>? Unmet = null) : Fact, IGivesHelp
{
    /// <summary>As it is known now in an episode; null where nothing is.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    public static Recorded? In(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ByDate.LastOrDefault(entry => entry.Episode == episode && entry.Fact is SupportsRecorded);
    }
}

/// <summary>Says what help a family gets. What rules may ask of it is here.</summary>
public interface IGivesHelp
{
    /// <summary>The help.</summary>
    Rows<Support>? Given { get; }

    /// <summary>True where nothing that was agreed still waits to begin; false while something does; null where there is no help.</summary>
    bool? Begun => Given is { Count: > 0 } help ? help.All(one => one.Given is not SupportGiven.Planned) : null;
}
