using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class ProtectionPlanRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Child_protection_plans(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("1105", Child(Episode(Protection("2025-04-30")))),
            Passes("1105", Child(Episode(Protection("2025-05-01")))),
            Fails("2885", Child(Episode(Enquiry(conference: "2025-05-20"), Protection("2025-05-21")))),
            Fails("2885", Child(Episode(Protection("2025-05-21")))),
            Fails("2885", Child(Episode(conference: "2025-05-20", groups: [Protection("2025-05-21")]))),
            Fails("2885", Child(Episode(conference: "2025-05-21", groups: [Enquiry(), Protection("2025-05-21")]))),
            Passes("2885", Child(Episode(Enquiry(conference: "2025-05-20"), Protection("2025-05-20")))),
            Passes("2885", Child(Episode(conference: "2025-05-20", groups: [Protection("2025-05-20")]))),
            Passes(
                "2885",
                Child(Episode(conference: "2025-05-20", groups: [Enquiry(null, null, "1"), Protection("2025-05-20")]))
            ),
            Passes("2885", Child(Episode(Protection("2025-03-31")))),
            Fails("8720", Child(Episode(Protection(start: null)))),
            Fails("8720", Child(Episode(Protection("2026-04-01")))),
            Passes("8720", Child(Episode(Protection("2026-03-31")))),
            Fails("8730", Child(Episode(Protection(earlier: null)))),
            Fails("8730", Child(Episode(Protection(earlier: "-1")))),
            Fails("8730", Child(Episode(Protection(earlier: "1.5")))),
            Passes("8730", Child(Episode(Protection(earlier: "0")))),
            Fails("8832", Child(Episode(nfa: "1", groups: [Protection()]))),
            Passes("8832", Child(Episode(Protection()))),
            Fails("8840", Child(Episode(Protection("2025-05-20", "2025-05-20")))),
            Passes("8840", Child(Episode(Protection("2025-05-20", "2025-05-21")))),
            Fails("8905", Child(Episode(Protection(category: null)))),
            Fails("8905", Child(Episode(Protection(category: "neg")))),
            Passes("8905", Child(Episode(Protection(category: "MUL")))),
            Fails("8910", Child(Episode(Protection(latest: "")))),
            Passes("8910", Child(Episode(Protection(latest: "EMO")))),
            Fails("8915", Child(death: "2025-05-19", episodes: [Episode(Protection())])),
            Passes("8915", Child(death: "2025-05-20", episodes: [Episode(Protection())])),
            Fails("8920", Child(death: "2025-06-19", episodes: [Episode(Protection(end: "2025-06-20"))])),
            Passes("8920", Child(death: "2025-06-20", episodes: [Episode(Protection(end: "2025-06-20"))])),
            Fails("8925", Child(Episode(Protection(end: "2025-05-19")))),
            Passes("8925", Child(Episode(Protection(end: "2025-05-20")))),
            Fails("8930", Child(Episode(Protection(end: "2025-03-31")))),
            Fails("8930", Child(Episode(Protection(end: "2026-04-01")))),
            Passes("8930", Child(Episode(Protection(end: "2026-03-31")))),
            Fails("8935", Child(Episode(Protection()), Episode(Protection())), times: 2),
            Passes("8935", Child(Episode(Protection(), Protection(end: "2025-07-01")))),
            Fails("8940", Child(Episode(Protection(end: "2025-07-01")), Episode(Protection("2025-07-01"))), times: 2),
            Passes("8940", Child(Episode(Protection(end: "2025-07-01"), Protection("2025-07-02")))),
            Fails("4003", Child(Episode(Plan(), Protection(reviews: ["2025-06-10"]))), times: 2),
            Fails("4003", Child(Episode(Plan(), Protection(reviews: ["2026-03-31"]))), times: 2),
            Passes("4003", Child(Episode(Plan(end: "2025-08-01"), Protection(reviews: ["2025-08-01"])))),
            Passes("4003", Child(Episode(Plan(), Protection(end: "2025-06-10", reviews: ["2025-06-10"])))),
            Passes("4003", Child(Episode(Plan()), Episode(Protection(reviews: ["2025-06-10"])))),
            Fails("8841", Child(Episode(Protection(reviews: ["2025-08-01", "2025-05-20"])))),
            Passes("8841", Child(Episode(Protection(reviews: ["2025-05-21"])))),
            Fails("8842Q", Child(Episode(Protection(reviews: [])))),
            Fails("8842Q", Child(Episode(Protection(reviews: ["2025-08-01", ""])))),
            Fails("8842Q", Child(Episode(Protection(reviews: ["soon"])))),
            Passes("8842Q", Child(Episode(Protection(reviews: ["2025-08-01"])))),
            Passes("8842Q", Child(Episode(Protection(reviews: null)))),
        ];
}
