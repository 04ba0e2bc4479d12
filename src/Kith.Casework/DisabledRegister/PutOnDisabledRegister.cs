using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.DisabledRegister;

/// <summary>Puts a child on the register of disabled children, whoever works with the family or nobody.</summary>
[ActName("put-on-disabled-register", "Put the child on the register of disabled children")]
public sealed record PutOnDisabledRegister : Act<DisabledRegisterJoined>
{
    /// <summary>Who asks; null until chosen.</summary>
    public RegisterAsker? Asker { get; init; }

    /// <summary>Their name.</summary>
    public string? Who { get; init; }

    /// <summary>True where they were told what the register holds, why, and who sees it; null until said.</summary>
    public bool? Told { get; init; }

    /// <summary>True where they want to hear of help and events.</summary>
    public bool? News { get; init; }

    /// <summary>What else matters.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    /// <summary>What is said where a parent asks and it is not said who.</summary>
    internal const string NoName = "Enter the name of whoever asks";

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.DiedOn is not null ? "The child has died."
        : Registered.Of(record) is not null ? "The child is on the register of disabled children already."
        : record.State.Person.IsDisabled ? null
        : "Record first what is disabling for the child, with “Change who the child is”.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(Registered.Last(record)?.On, "when the child was taken off the register"),
            .. Problem.Of(
                (
                    Registered.AdultOn(record.State.Person.BornOn) <= On,
                    "on",
                    "The register is of children, and this person is of age"
                ),
                (Asker == RegisterAsker.Parent && IsBlank(Who), "who", NoName),
                (Told == false, "told", "Tell them first what the register holds, why, and who sees it")
            ),
        ];
}
