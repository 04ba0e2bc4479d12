using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records the child’s name, or a new one.</summary>
[ActName("name-child", "Record the child’s name")]
public sealed record NameChild : Act
{
    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>What the child likes to be called.</summary>
    public string? KnownAs { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(Given), "given", "Enter the child’s first name"),
            (IsBlank(Family), "family", "Enter the child’s family name")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new ChildNamed(Given!, Family!, KnownAs)];
}
