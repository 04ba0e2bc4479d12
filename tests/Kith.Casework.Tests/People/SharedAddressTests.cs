using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.People;

/// <summary>One address is one place, on however many records it stands and however it is typed.</summary>
public sealed class SharedAddressTests
{
    private static readonly Guid Father = new("22222222-0000-4000-8000-000000000002");

    [Theory, Ask("B13")]
    [InlineData("14 Albion Road, Quayton", null, "14, Albion Rd. QUAYTON", null, true)]
    [InlineData("14 Albion Road, Quayton", "QY1 2AB", "14 Albion Rd", "qy12ab", true)]
    [InlineData("St Ann’s Court", null, "Saint Anns Ct.", null, true)]
    [InlineData("Flat 2, 14 Albion Road", "QY1 2AB", "Apartment 2, 14 Albion Road", "QY1 2AB", true)]
    [InlineData("Rose Cottage, Mill Lane", "QY1 2AB", "ROSE COTTAGE, Quayton", "QY1 2AB", true)]
    [InlineData("14 Albion Road, Quayton, QY1 2AB", null, "14 Albion Road, Quayton", "QY1 2AB", true)]
    [InlineData("Café Row 3, Quayton", null, "cafe row 3 quayton", null, true)]
    [InlineData("14 Albion Road", "QY1 2AB", "41 Albion Road", "QY1 2AB", false)]
    [InlineData("Flat 1, 14 Albion Road", "QY1 2AB", "Flat 11, 4 Albion Road", "QY1 2AB", false)]
    [InlineData("14 Albion Road", "QY1 2AB", "14 Albion Road, Leeds", "LS1 4AB", false)]
    [InlineData("Rose Cottage", "QY1 2AB", "Ivy Cottage", "QY1 2AB", false)]
    public void Two_addresses_are_one_place_or_two(
        string one,
        string? code,
        string other,
        string? otherCode,
        bool same
    ) => new RecordedAddress(one, code, false).IsSameAs(new RecordedAddress(other, otherCode, false)).ShouldBe(same);

    [Fact, Ask("B13")]
    public void An_address_kept_secret_on_one_record_is_kept_on_another_as_that_one_spells_it()
    {
        var refuge = Given(1, new AddressRecorded("9 Refuge Walk, Quayton", "QY9 9RW", Protected: true));
        var other = Given(2, new AddressRecorded("9 Refuge Wlk", "qy9 9rw"), new AddressRecorded("2 Oak Lane"));

        var news = AddressKeptElsewhere.NewOn(other, [refuge, other]).ToList();

        news.ShouldBe([new AddressKeptElsewhere("9 Refuge Wlk", "qy9 9rw")]);
        var after = With(other, [.. news]);
        KeptAddresses.Of(after).Covers("9, refuge wlk").ShouldBeTrue();
        KeptAddresses.Of(after).Covers("2 Oak Lane").ShouldBeFalse();
        AddressKeptElsewhere.NewOn(after, [refuge, after]).ShouldBeEmpty();
        AddressKeptElsewhere.NewOn(refuge, [refuge, after]).ShouldBeEmpty();
    }

    [Fact, Ask("B13")]
    public void Who_must_never_see_it_is_carried_over_for_those_of_the_same_family_alone()
    {
        var stranger = new Guid("33333333-0000-4000-8000-000000000003");
        var refuge = Given(1, new AddressRecorded("9 Refuge Walk", NeverShowTo: [Father, stranger]));
        var other = Given(
            2,
            new FamilyMemberRecorded(Father, "Carl Doyle", "father"),
            new AddressRecorded("9 Refuge Walk", Protected: true)
        );

        AddressKeptElsewhere.NewOn(other, [refuge]).ShouldHaveSingleItem().NeverShowTo.ShouldBe([Father]);
    }

    [Fact]
    public void Where_no_record_keeps_an_address_secret_nothing_becomes_true() =>
        AddressKeptElsewhere
            .NewOn(Given(1, new AddressRecorded("2 Oak Lane")), [Given(2, new AddressRecorded("2 Oak Lane"))])
            .ShouldBeEmpty();

    [Fact]
    public void An_address_corrected_away_is_none_of_the_record_unless_it_is_secret()
    {
        var open = Given(1, new AddressRecorded("2 Oak Lane"), new FactCorrected(1, null, null, "Misread"));
        var kept = Given(
            1,
            new AddressRecorded("2 Oak Lane", Protected: true),
            new FactCorrected(1, null, null, "Misread")
        );

        RecordedAddress.On(open).ShouldBeEmpty();
        RecordedAddress.On(kept).ShouldHaveSingleItem().IsKept.ShouldBeTrue();
    }

    [Fact]
    public void What_a_record_learns_from_others_it_learns_once_and_then_keeps_all_they_keep() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                both =>
                {
                    var (one, other) = (Given(1, both.One), Given(2, both.Other));

                    var after = With(other, [.. AddressKeptElsewhere.NewOn(other, [one])]);

                    AddressKeptElsewhere.NewOn(after, [one]).ShouldBeEmpty();
                    var kept = RecordedAddress.On(one).Where(address => address.IsKept).ToList();
                    RecordedAddress
                        .On(after)
                        .Where(address => kept.Exists(address.IsSameAs))
                        .ShouldAllBe(address => address.IsKept);
                }
            )
            .QuickCheckThrowOnFailure();

    // Few enough that both records often have one in common, spelt otherwise.
    private static readonly Gen<Fact> Address =
        from number in Gen.Choose(1, 3)
        from road in Gen.Elements("Elm Road", "ELM RD.", "Saint Ann’s Street", "st anns st", "🏠", "")
        from code in Gen.Elements<string?>(null, "QY1 2AB", "qy12ab")
        from kept in Gen.Elements(true, false)
        select (Fact)new AddressRecorded($"{(road.Length > 2 ? number : "")} {road}", code, kept);

    private static readonly Gen<(Fact[] One, Fact[] Other)> Any =
        from one in Gen.ArrayOf(Address)
        from other in Gen.ArrayOf(Address)
        select (one, other);

    private static ChildRecord Given(byte child, params Fact[] facts) =>
        With(ChildRecord.New(new Guid(child, 0, 0, new byte[8])), facts);

    private static ChildRecord With(ChildRecord record, Fact[] facts)
    {
        var version = record.Version;
        var on = new DateOnly(2026, 3, 2);
        return record.With(facts.Select(fact => new Recorded(++version, fact, on, null, default, "amira", default)));
    }
}
