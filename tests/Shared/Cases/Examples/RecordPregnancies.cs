using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordPregnancies =>
        new(
            Past.Registered().And(Rosa).And(Jan),
            Team.Fay,
            new RecordPregnancies
            {
                Person = Rosa.Person,
                SaidBy = "Rosa herself",
                Pregnancies = TwoPregnancies,
            }
        );

    /// <summary>A child who was born dead and has a name, and a loss that was told in confidence.</summary>
    public static Rows<EndedPregnancy> TwoPregnancies =>
        [
            new EndedPregnancy("k3f9", PregnancyEnd.Stillbirth, PartDate.Of(2016, 4), "Star", Jan.Person, false),
            new EndedPregnancy("m2p7", PregnancyEnd.Miscarriage, PartDate.Of(2014), InConfidence: true),
        ];
}
