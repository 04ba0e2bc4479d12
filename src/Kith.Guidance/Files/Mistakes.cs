namespace Kith.Guidance;

/// <summary>What is wrong with the files being read: each mistake once, in the order found, and no more than anybody reads.</summary>
internal sealed class Mistakes
{
    /// <summary>Whoever put these right is told the next.</summary>
    public const int Most = 100;

    // A sentence that quotes a mistake need not quote all of it.
    private const int MostLetters = 1000;

    private readonly HashSet<GuidanceError> _known = [];
    private readonly List<GuidanceError> _all = [];

    public int Count => _all.Count;

    public IReadOnlyList<GuidanceError> All => _all;

    /// <summary>True when nothing further is taken in.</summary>
    public bool AreEnough => _all.Count > Most;

    public void Add(GuidanceError found)
    {
        var error = found with
        {
            DutyId = found.DutyId is null ? null : Short(found.DutyId),
            Message = Short(found.Message),
        };
        if (AreEnough || !_known.Add(error))
            return;
        _all.Add(
            _all.Count < Most
                ? error
                : error with
                {
                    DutyId = null,
                    Message = $"There are more than {Most} mistakes. Put right those above; the others are named then.",
                }
        );
    }

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
