using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class CinPlanRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Child_in_need_plans(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("4000", Child(Episode(nfa: "1", groups: [Plan()]))),
            Passes("4000", Child(Episode(nfa: "0", groups: [Plan()]))),
            Fails("4001", Child(Episode(Plan(), Protection())), times: 2),
            Passes("4001", Child(Episode(Plan(start: null), Protection()))),
            Passes("4001", Child(Episode(Plan(end: "2025-07-01"), Protection()))),
            Passes("4001", Child(Episode(Plan(), Protection(end: "2025-06-10")))),
            Passes("4001", Child(Episode(Plan()), Episode(Protection()))),
            Fails("4004", Child(Episode(Plan(), Plan(start: null))), times: 2),
            Passes("4004", Child(Episode(Plan(), Plan(end: "2025-07-01")))),
            Passes("4004", Child(Episode(Plan()), Episode(Plan()))),
            Fails("4008", Child(death: "2025-06-09", episodes: [Episode(Plan())])),
            Passes("4008", Child(death: "2025-06-10", episodes: [Episode(Plan())])),
            Fails("4009Q", Child(death: "2025-06-30", episodes: [Episode(Plan(end: "2025-07-01"))])),
            Passes("4009Q", Child(death: "2025-07-01", episodes: [Episode(Plan(end: "2025-07-01"))])),
            Fails("4010", Child(Episode(Plan(start: null)))),
            Fails("4010", Child(Episode(Plan(start: "2026-04-01")))),
            Passes("4010", Child(Episode(Plan(start: "2026-03-31")))),
            Fails("4011", Child(Episode(Plan(end: "2025-06-09")))),
            Passes("4011", Child(Episode(Plan(end: "2025-06-10")))),
            Fails("4012Q", Child(Episode(Plan(end: "2025-06-10")))),
            Passes("4012Q", Child(Episode(Plan(start: null, end: null)))),
            Passes("4012Q", Child(Episode(Plan(end: "2025-06-11")))),
            Fails("4013", Child(Episode(Plan(end: "2025-03-31")))),
            Fails("4013", Child(Episode(Plan(end: "2026-04-01")))),
            Passes("4013", Child(Episode(Plan(end: "2026-03-31")))),
            Passes("4013", Child(Episode(Plan()))),
            Fails("4014", Child(Episode(Plan("2025-06-10", "2025-07-01")), Episode(Plan("2025-07-01"))), times: 2),
            Fails("4014", Child(Episode(Plan(), Plan())), times: 2),
            Passes("4014", Child(Episode(Plan("2025-06-10", "2025-07-01"), Plan("2025-07-02")))),
            Passes("4014", Child(Episode(Plan(start: null), Plan()))),
            Fails("4015", Child(Episode(Plan("2025-04-30")))),
            Passes("4015", Child(Episode(Plan("2025-05-01")))),
            Fails("4016", Child(Episode(Plan("2025-05-20")), Episode(Protection(end: "2025-06-20"))), times: 2),
            Fails("4016", Child(Episode(Plan("2026-03-31"), Protection())), times: 2),
            Passes("4016", Child(Episode(Plan("2025-06-20"), Protection(end: "2025-06-20")))),
            Passes("4016", Child(Episode(Plan("2025-05-19"), Protection()))),
            Fails("4017", Child(Episode(Plan("2025-05-20")), Episode(Protection("2025-05-20"))), times: 2),
            Passes("4017", Child(Episode(Plan("2025-05-02", "2025-05-20"), Protection("2025-05-20")))),
            Passes("4017", Child(Episode(Plan("2025-05-21"), Protection("2025-05-20")))),
        ];
}
