using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Rows;
using Kith.Tests.Cases;
using Kith.Tests.Generated;
using Kith.Web.Shared.Access;

namespace Kith.Web.Tests.Access;

public class SubjectTests
{
    [Fact]
    public void A_list_and_a_page_know_the_same_of_any_record_so_that_both_answer_alike() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                record =>
                    record.Version == 0
                    || Staffed.All(viewer => Answer(viewer, OfRows(record)) == Answer(viewer, Subject.Of(record)))
            )
            .QuickCheckThrowOnFailure();

    private static readonly Practitioner[] Staffed =
    [
        .. Team.All.Current,
        // Whom the generated facts name.
        Team.Tom with
        {
            Id = "yes",
        },
        Team.Tom with
        {
            Id = "4B",
        },
        Team.Tom with
        {
            Id = "a,b",
        },
    ];

    private static Subject OfRows(ChildRecord record)
    {
        var rows = ChildRows.From(record, [], []);
        return SeenChild.SubjectOf(rows.Of<ChildRow>().Single(), rows.Of<InvolvementRow>());
    }

    private static string Answer(Practitioner viewer, Subject subject)
    {
        var answer = Seeing.Decide(viewer, subject, Purpose.Read, Team.All, new DateTime(2024, 1, 9, 12, 0, 0));
        return $"{answer.KeptOut} {string.Join(' ', answer.Relations)}";
    }
}
