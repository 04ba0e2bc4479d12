using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

// What a child asked for and what came of it, as the child's own paper says it.
internal sealed partial class PaperModels
{
    private IEnumerable<PaperModel.OfAsking> Asked(Document document) =>
        document is not { For: Audience.Child } || !document.Needs.Contains(PaperMade.ChildAsked)
            ? []
            : Asking.In(record).Where(asking => asking.Said.Episode == Episode?.Number).Select(OfAsking);

    private PaperModel.OfAsking OfAsking(Asking asking, int index)
    {
        var (id, where) = ($"asked.{index + 1}", $"what was asked for, {index + 1}");
        return new(
            Plain.Day(asking.Said.On),
            Typed($"{id}.what", $"What the child said, {where}", asking.Fact.Asked),
            asking.Answer is null,
            asking.Answer?.Came == CameOfAsking.UnderWay,
            asking.Answer?.Came == CameOfAsking.NotDone,
            Typed($"{id}.did", $"What we did, {where}", asking.Answer?.Did)
        );
    }
}
