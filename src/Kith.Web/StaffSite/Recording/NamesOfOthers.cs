using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Recording;

/// <summary>
/// What is written of harm outside the home stands on one child’s record, and is read by everybody who may read that. Whoever names somebody of
/// another family there is advised before it is saved, as far as they may see that other record: of nobody else are they told anything.
/// </summary>
public sealed class NamesOfOthers(NamesElsewhere names)
{
    /// <summary>The name of the input that says that the advice was read.</summary>
    internal const string ReadInput = "others-read";

    private static readonly string[] Asked =
    [
        "assess-harm-outside-home",
        "report-child-missing",
        "record-missing-child-back",
        "offer-return-interview",
    ];

    /// <summary>True where such names are looked for, and the advice was not read.</summary>
    internal static bool MayAdvise(ActEntry entry) => Asked.Contains(entry.Form.Act) && entry.One(ReadInput) != "yes";

    /// <summary>What to say before it is saved; null where nothing is to be said, or it was read.</summary>
    internal async Task<string?> AdviceAsync(ActEntry entry, SignedIn viewer, CancellationToken stop)
    {
        if (!MayAdvise(entry))
            return null;
        var said = entry
            .Typed.SelectMany(pair => SaidNames.MayBeIn(pair.Value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var named = await names.FindAsync(viewer, [entry.Child.Record, .. entry.Together], said, stop);
        return named.Count == 0
            ? null
            : $"Nothing is saved yet. This names {Plain.And([.. named])}, of another family. Everybody who may read this record reads what you write here. Take the name out, and send it to those who keep the records of places and people of concern; or save again as it is.";
    }
}
