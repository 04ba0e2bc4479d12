namespace Kith.Returns.Build;

/// <summary>Gathers what does not go into the return of one child, with the reason.</summary>
internal sealed class Notes(Guid child, string number)
{
    private readonly List<LeftOut> _all = [];

    public IReadOnlyList<LeftOut> All => _all;

    /// <summary>The year of the return is the reason.</summary>
    public void Add(string what, DateOnly? on, string why, int fact) =>
        _all.Add(new LeftOut(child, number, what, on, why, fact, NeedsAttention: false));

    /// <summary>A later return no longer says it: somebody has to say whether it stands.</summary>
    public void Ask(string what, DateOnly on, int fact) =>
        _all.Add(
            new LeftOut(
                child,
                number,
                what,
                on,
                "A return read in later does not say it. Say whether it stands.",
                fact,
                NeedsAttention: true
            )
            {
                NoLongerSaid = true,
            }
        );

    /// <summary>The record contradicts itself: somebody should look.</summary>
    public void Warn(string what, DateOnly? on, string why, int fact) =>
        _all.Add(new LeftOut(child, number, what, on, why, fact, NeedsAttention: true));
}
