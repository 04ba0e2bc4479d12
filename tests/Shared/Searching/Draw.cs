namespace Kith.Tests.Searching;

/// <summary>Chance that falls the same way every time for one seed (SplitMix64).</summary>
internal struct Draw(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 0xD1B54A32D192ED03UL;

    public double Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public int Below(int count) => (int)(Next() * count);

    public bool Happens(double share) => Next() < share;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>The first ones far oftener than the last, as names are.</summary>
    public T Skewed<T>(IReadOnlyList<T> all) => all[(int)((Math.Pow(all.Count / 6.0 + 1, Next()) - 1) * 6) % all.Count];
}
