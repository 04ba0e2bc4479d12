using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records the child’s name, or a new one.</summary>
[ActName("name-child", "Record the child’s name")]
public sealed record NameChild : Act<ChildNamed>
{
    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>What the child likes to be called.</summary>
    public string? KnownAs { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    // One name is a name: it stands as the first, and there is no other.
    protected override ChildNamed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Family = Family ?? "",
        };
}
