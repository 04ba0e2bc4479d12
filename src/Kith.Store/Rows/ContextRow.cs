using Kith.Casework.HarmOutsideHome.Contexts;

namespace Kith.Store.Rows;

/// <summary>A place, a group or a person of concern outside the home. Table <c>context</c>.</summary>
public sealed record ContextRow
{
    /// <summary>The code of what was told to those who keep these records: it waits, from the day on which it was learned, until it is taken up.</summary>
    public const string Told = "told";

    /// <summary>The place, group or person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which of them it is, as a code, or <see cref="Told"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>How it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is found by: the name and where it is.</summary>
    public required string SearchName { get; init; }

    /// <summary>How much was agreed to stop the harm and is not done.</summary>
    public required int OpenActions { get; init; }

    /// <summary>When it is looked at again, or something is to be done, whichever is sooner; null where no day is set.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>Since when it is of concern no more; null while it is.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How many facts are stored of it.</summary>
    public required int Version { get; init; }

    internal static ContextRow Of(ContextRecord context) =>
        context.Telling is { } telling
            ? new()
            {
                Id = context.Id,
                Kind = Told,
                Name = telling.Told.Called,
                SearchName = "",
                OpenActions = 0,
                NextOn = telling.On,
                ClosedOn = telling.TakenOn,
                Version = context.Version,
            }
            : OfRecord(context);

    private static ContextRow OfRecord(ContextRecord context) =>
        new()
        {
            Id = context.Id,
            Kind = ChildRows.Code(context.Now?.Kind ?? ContextKind.Place),
            Name = context.Now?.Name ?? "",
            SearchName = Store.SearchName.Of(context.Now?.Name, context.Now?.Where),
            OpenActions = context.OpenActions.Count(),
            NextOn = context.NextOn,
            ClosedOn = context.ClosedOn,
            Version = context.Version,
        };
}
