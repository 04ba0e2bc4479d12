using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Access;
using Kith.Store.Rows;
using Kith.Tests.Generated;
using Kith.Web.Access;

namespace Kith.Web.Tests.Access;

public class SubjectTests
{
    [Fact]
    public void A_list_and_a_page_know_the_same_of_any_record_so_that_both_answer_alike() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                record =>
                    record.Version == 0
                    || SeenChild.SubjectOf(ChildRows.From(record, [], []).Child!) == Subject.Of(record)
            )
            .QuickCheckThrowOnFailure();
}
