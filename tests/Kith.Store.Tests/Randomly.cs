namespace Kith.Store.Tests;

/// <summary>The same numbers for the same seed, on every machine.</summary>
internal sealed class Randomly(int seed)
{
    private ulong _state = (ulong)seed;

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public Guid Guid() => new([.. BitConverter.GetBytes(Next()), .. BitConverter.GetBytes(Next())]);
}
