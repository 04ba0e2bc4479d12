using Kith.Casework.DisabledRegister;

namespace Kith.Store.Rows;

/// <summary>A child who is on the register of disabled children. Table <c>disabled_register</c>.</summary>
public sealed record DisabledRegisterRow : IChildRow<DisabledRegisterRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's rows, from 1: there is one.</summary>
    public required int Number { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly Since { get; init; }

    /// <summary><c>parent</c> or <c>young-person</c>, whoever asked.</summary>
    public required string Asker { get; init; }

    /// <summary>The first day on which the child is of age; null where the date of birth is not known.</summary>
    public DateOnly? AdultOn { get; init; }

    /// <summary>What is disabling, as codes, each on a line.</summary>
    public string? Disabilities { get; init; }

    /// <summary>The school or nursery; null where none is known.</summary>
    public string? School { get; init; }

    /// <summary>True where they want to hear of help and events.</summary>
    public required bool News { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<DisabledRegisterRow> IChildRow<DisabledRegisterRow>.In(ChildSource child) =>
        Registered.Of(child.Record) is not { } registered
            ? []
            :
            [
                new()
                {
                    Child = child.Record.Id,
                    Number = 1,
                    Since = registered.Since.On,
                    Asker = ChildRows.Code(registered.Fact.Asker),
                    AdultOn = Registered.AdultOn(child.Record.State.Person.BornOn),
                    Disabilities = child.Record.State.Person.Registered?.Disabilities is { Count: > 0 } codes
                        ? string.Join('\n', codes)
                        : null,
                    School = child.Record.State.Person.Described?.School,
                    News = registered.Fact.News == true,
                },
            ];
}
