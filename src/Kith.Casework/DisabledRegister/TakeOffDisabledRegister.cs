using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.DisabledRegister;

/// <summary>Takes a child off the register of disabled children, from the day on which it is asked for.</summary>
[ActName("take-off-disabled-register", "Take the child off the register of disabled children")]
public sealed record TakeOffDisabledRegister : Act<DisabledRegisterLeft>
{
    /// <summary>Who asks; null until chosen.</summary>
    public RegisterAsker? Asker { get; init; }

    /// <summary>Their name.</summary>
    public string? Who { get; init; }

    /// <summary>What else matters.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Registered.Last(record) is { Fact: DisabledRegisterJoined }
            ? null
            : "The child is not on the register of disabled children.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(Registered.Last(record)?.On, "when the child was put on the register"),
            .. Problem.Of((Asker == RegisterAsker.Parent && IsBlank(Who), "who", PutOnDisabledRegister.NoName)),
        ];
}
