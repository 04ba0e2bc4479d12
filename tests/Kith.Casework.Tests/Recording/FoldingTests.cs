using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Record;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.Recording;

public sealed class FoldingTests
{
    [Fact]
    public void A_record_folds_the_same_at_once_or_in_two_parts() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                Gen.Choose(0, 20).ToArbitrary(),
                (record, cut) =>
                {
                    var first = ChildRecord.From(record.Id, [.. record.Facts.Take(cut).Where(IsKnown(cut))]);
                    return AnyRecord.Text(
                            ChildRecord.From(record.Id, first.Facts).With(record.Facts.Skip(first.Version))
                        ) == AnyRecord.Text(record);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Evolving_the_state_of_a_beginning_by_the_rest_gives_the_state_of_the_whole() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                Gen.Choose(0, 20).ToArbitrary(),
                (record, cut) =>
                {
                    var beginning = record.Standing.Take(cut).Aggregate(ChildState.Unknown, ChildState.Evolve);
                    var whole = record.Standing.Skip(cut).Aggregate(beginning, ChildState.Evolve);
                    return AnyRecord.Same(whole, record.State);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_facts_in_any_order_fold_and_can_be_read() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                record =>
                {
                    var telling = new Kith.Casework.Forms.Telling(Shipped.Forms, Team.All, record);
                    var lanes = Journey.Of(record);
                    return Story.Of(record, telling).Count == record.Facts.Count(fact => fact.Fact is not FactCorrected)
                        && lanes.DistinctBy(lane => lane.Name).Count() == lanes.Count
                        && Next.For(record, Given.Practice(Team.Ruth, Given.Day("2026-03-02"))) is not null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_fact_survives_being_stored() =>
        Prop.ForAll(
                (
                    from type in Gen.Elements<Type>([.. Facts.All.Select(fact => fact.Type)])
                    from fact in AnyFact.Of(type)
                    select fact
                ).ToArbitrary(),
                fact =>
                {
                    var stored = Json.Write(fact);
                    return Json.Write(Json.Read(Facts.NameOf(fact), stored)) == stored;
                }
            )
            .QuickCheckThrowOnFailure();

    // A beginning cannot hold a correction of what comes after it.
    private static Func<Recorded, bool> IsKnown(int cut) =>
        recorded => recorded.Fact is not FactCorrected correction || correction.Corrects <= cut;
}
