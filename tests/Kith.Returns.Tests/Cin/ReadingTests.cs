using System.Text;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class ReadingTests
{
    [Fact]
    public void The_clean_sample_is_read_whole()
    {
        using var file = Samples.Clean();

        var census = CinCensusReader.Read(file, ReadLimits.Default);
        var children = census.Children.ToList();

        census.Header.Year.Value.ShouldBe(2026);
        census.Header.ReferenceDate.Value.ShouldBe(new DateOnly(2026, 3, 31));
        census.Unrecognised.ShouldBeEmpty();
        children.Count.ShouldBe(1500);
        children.SelectMany(child => child.Unrecognised).ShouldBeEmpty();
        children[0].Id.ShouldBe(new Field("CH0000001", 21, 9));
        children[0]
            .Episodes[0]
            .Assessments[1]
            .Factors.Select(code => code.Text)
            .ShouldBe(["3B", "4B", "6C", "8F", "24A"]);
        children[^1].Position.ShouldBe(1500);
    }

    [Fact]
    public void Elements_may_come_in_any_order_and_the_header_may_be_missing()
    {
        var child = Read(
                """
                <Message><Children><Child>
                  <CINdetails><ReferralNFA>TRUE</ReferralNFA><CINreferralDate> 2025-05-01 </CINreferralDate></CINdetails>
                  <ChildIdentifiers><GenderCurrent>2</GenderCurrent><LAchildID>A1</LAchildID></ChildIdentifiers>
                </Child></Children></Message>
                """
            )
            .Single();

        child.Id.Text.ShouldBe("A1");
        child.GenderCurrent.Text.ShouldBe("2");
        child.Episodes[0].NoFurtherAction.Value.ShouldBe(true);
        child.Episodes[0].ReferralDate.Value.ShouldBe(new DateOnly(2025, 5, 1));
    }

    [Fact]
    public void Every_review_is_taken_from_one_group_or_from_many()
    {
        var plan = Read(
                """
                <Message><Children><Child><CINdetails><ChildProtectionPlans>
                  <Reviews><CPPreviewDate>2025-05-01</CPPreviewDate><CPPreviewDate>2025-08-01</CPPreviewDate></Reviews>
                  <Reviews><CPPreviewDate>2025-11-01</CPPreviewDate></Reviews>
                </ChildProtectionPlans></CINdetails></Child></Children></Message>
                """
            )
            .Single()
            .Episodes[0]
            .ProtectionPlans[0];

        plan.Reviews.Count.ShouldBe(2);
        plan.ReviewDates.Select(date => date.Value!.Value.Month).ShouldBe([5, 8, 11]);
    }

    [Fact]
    public void An_empty_element_is_absent_and_an_unreadable_one_keeps_its_text()
    {
        var child = Read(
                """
                <Message><Children><Child><ChildIdentifiers><UPN/><FormerUPN>  </FormerUPN>
                <PersonBirthDate>2025-04-31</PersonBirthDate></ChildIdentifiers>
                <ChildCharacteristics><Disabilities><Disability/></Disabilities></ChildCharacteristics></Child></Children></Message>
                """
            )
            .Single();

        child.Upn.Given.ShouldBeFalse();
        child.Upn.Present.ShouldBeTrue();
        child.FormerUpn.Given.ShouldBeFalse();
        child.BirthDate.Given.ShouldBeTrue();
        child.BirthDate.Value.ShouldBeNull();
        child.BirthDate.ToString().ShouldBe("2025-04-31");
        child.Disabilities.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_part_of_the_census_is_noted_with_its_place()
    {
        var child = Read(
                """
                <Message><Children><Child><ChildIdentifiers>
                <Nickname>Jo<b>!</b></Nickname><UPN>1</UPN><UPN>2</UPN>
                </ChildIdentifiers></Child></Children></Message>
                """
            )
            .Single();

        child.Upn.Text.ShouldBe("1");
        child.Unrecognised.ShouldBe([
            new Unrecognised("Message/Children/Child/ChildIdentifiers/Nickname", 2, 1),
            new Unrecognised("Message/Children/Child/ChildIdentifiers/UPN", 2, 44),
        ]);
    }

    private static List<CinChild> Read(string xml) =>
        [.. CinCensusReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), ReadLimits.Default).Children];
}
