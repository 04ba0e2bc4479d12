using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class FindingTests
{
    private const string Return = """
        <Message>
          <Header><CollectionDetails><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>
          <Children>
            <Child>
              <ChildIdentifiers><LAchildID>A1</LAchildID><UPN>R201200019001</UPN><Sex>X</Sex></ChildIdentifiers>
              <CINdetails/>
              <CINdetails>
                <CINreferralDate>2025-05-01</CINreferralDate>
                <Assessments>
                  <AssessmentAuthorisationDate>2025-04-30</AssessmentAuthorisationDate>
                  <AssessmentActualStartDate>2025-04-29</AssessmentActualStartDate>
                  <FactorsIdentifiedAtAssessment><AssessmentFactors>2A</AssessmentFactors><AssessmentFactors>99</AssessmentFactors>
                  </FactorsIdentifiedAtAssessment>
                </Assessments>
              </CINdetails>
            </Child>
            <Child><ChildIdentifiers><LAchildID>A2</LAchildID><UPN>R201200019001</UPN></ChildIdentifiers></Child>
          </Children>
        </Message>
        """;

    [Fact]
    public void A_finding_names_the_child_the_place_and_the_values_compared()
    {
        var finding = Found("1103").Single();

        finding.ChildId.ShouldBe("A1");
        finding.Path.ShouldBe("Message/Children/Child[1]/CINdetails[2]/Assessments[1]/AssessmentActualStartDate");
        (finding.Line, finding.Column).ShouldBe((11, 11));
        finding.Values.ShouldBe([
            new FoundValue("AssessmentActualStartDate", "2025-04-29"),
            new FoundValue("CINreferralDate", "2025-05-01"),
        ]);
        finding.Rule.Says.ShouldBe("The assessment begins before the referral.");
    }

    [Fact]
    public void What_is_missing_is_found_at_the_group_it_is_missing_from()
    {
        var finding = Found("8600").Single();

        finding.Path.ShouldBe("Message/Children/Child[1]/CINdetails[1]/CINreferralDate");
        finding.Line.ShouldBe(6);
    }

    [Fact]
    public void A_code_in_a_list_is_pointed_at_itself()
    {
        var finding = Found("8897Q").Single();

        finding.Path.ShouldEndWith("FactorsIdentifiedAtAssessment/AssessmentFactors[2]");
        finding.Column.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void A_value_two_children_share_is_found_at_both_in_the_order_of_the_file()
    {
        var order = Checks.Run(Return).InFileOrder().ToList();

        order.Where(finding => finding.Rule.Code == "1520").Select(finding => finding.Line).ShouldBe([5, 17]);
        order.Select(finding => finding.Line).ShouldBe(order.Select(finding => finding.Line).Order());
    }

    [Fact]
    public void Children_who_share_a_value_are_found_in_a_return_of_any_size()
    {
        var children = Enumerable
            .Range(0, 60_000)
            .Select(i => $"<Child><ChildIdentifiers><LAchildID>{i % 59_999}</LAchildID></ChildIdentifiers></Child>\n");

        var found = Checks.Run($"<Message><Children>\n{string.Concat(children)}</Children></Message>");

        found.Where(finding => finding.Rule.Code == "8510").Select(finding => finding.Line).ShouldBe([2, 60_001]);
    }

    [Fact]
    public void A_finding_about_the_whole_return_names_no_child_and_gives_the_counts()
    {
        var finding = Found("2886Q").Single();

        finding.ChildId.ShouldBeEmpty();
        finding.Path.ShouldBe("Message/Children");
        finding.Line.ShouldBe(3);
        finding.Values[0].ShouldBe(new FoundValue("children without a sex", "1"));
    }

    private static List<Finding> Found(string code) => Checks.Run(Return).FindAll(finding => finding.Rule.Code == code);
}
