using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>That a child is, or was, linked to a place, a group or a person of concern.</summary>
/// <param name="Context">Which.</param>
/// <param name="Tie">How, as it was said last.</param>
/// <param name="Since">From which day.</param>
/// <param name="By">Who said so.</param>
/// <param name="Until">The day on which it was over; null while it is not.</param>
public sealed record ContextLink(Guid Context, ContextTie Tie, DateOnly Since, string By, DateOnly? Until = null)
{
    /// <summary>One for each that the child was ever linked to, in the order of the first time.</summary>
    /// <remarks>What was written last holds.</remarks>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<ContextLink> Of(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<ContextLink> links = [];
        foreach (var recorded in record.Standing)
            switch (recorded.Fact)
            {
                case ContextLinked linked when At(linked.Context) is >= 0 and var at:
                    links[at] = links[at] is { Until: null } link
                        ? link with
                        {
                            Tie = linked.Tie,
                        }
                        : new(linked.Context, linked.Tie, recorded.On, recorded.By);
                    break;
                case ContextLinked linked:
                    links.Add(new(linked.Context, linked.Tie, recorded.On, recorded.By));
                    break;
                case ContextUnlinked unlinked when At(unlinked.Context) is >= 0 and var at:
                    links[at] = links[at] with { Until = recorded.On };
                    break;
            }
        return links;

        int At(Guid context) => links.FindIndex(link => link.Context == context);
    }

    /// <summary>The link of a child that goes on; null for none.</summary>
    public static ContextLink? Of(ChildRecord record, Guid context) =>
        Of(record).FirstOrDefault(link => link.Context == context && link.Until is null);

    /// <summary>What becomes true where a child is linked; nothing where the record says it already.</summary>
    public static ContextLinked? ToLink(ChildRecord record, Guid context, ContextTie tie) =>
        Of(record, context)?.Tie == tie ? null : new(context, tie);

    /// <summary>What becomes true where a child is linked no more; nothing for one who is not.</summary>
    public static ContextUnlinked? ToUnlink(ChildRecord record, Guid context, ContextLinkEnd because) =>
        Of(record, context) is null ? null : new(context, because);
}
