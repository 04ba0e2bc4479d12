using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.People;

public class KeptAddressTests
{
    private static readonly Guid Father = new("22222222-0000-4000-8000-000000000002");

    [Fact]
    public void A_name_on_the_list_of_those_who_must_not_see_it_protects_an_address_whatever_was_said_of_secrecy()
    {
        KeptAddresses.IsKept(new AddressRecorded("1 Elm Road", NeverShowTo: [Father])).ShouldBeTrue();
        KeptAddresses.IsKept(new AddressRecorded("1 Elm Road", Protected: true)).ShouldBeTrue();
        KeptAddresses.IsKept(new AddressRecorded("1 Elm Road")).ShouldBeFalse();
    }

    [Fact]
    public void An_address_that_is_secret_now_is_secret_in_what_was_recorded_before()
    {
        Given record = Past.Registered()
            .And(new AddressRecorded("1 Elm Road, Quayton"))
            .And(new AddressRecorded("2 Oak Lane"))
            .And(new AddressRecorded("1 ELM ROAD Quayton", Protected: true));

        var kept = KeptAddresses.Of(record.Record);

        kept.Covers("1 Elm Road, Quayton").ShouldBeTrue();
        kept.Covers("2 Oak Lane").ShouldBeFalse();
        kept.Covers(null).ShouldBeFalse();
    }

    [Fact]
    public void A_list_of_people_and_no_secrecy_contradict_each_other_and_are_refused()
    {
        var act = new RecordAddress
        {
            Lines = "1 Elm Road",
            Protected = false,
            NeverShowTo = [Father],
        };

        act.Check(ChildRecord.New(Guid.Empty), null!)
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith("Somebody must never see this address");
    }
}
