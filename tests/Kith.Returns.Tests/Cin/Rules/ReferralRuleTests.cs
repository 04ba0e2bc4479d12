using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class ReferralRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Referrals_and_the_episodes_they_begin(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("8555Q", Child(death: "2025-04-30", episodes: [Episode(referral: "2025-05-01")])),
            Passes("8555Q", Child(death: "2025-05-01", episodes: [Episode(referral: "2025-05-01")])),
            Passes("8555Q", Child()),
            Fails("8568", Child(Episode(nfa: null))),
            Fails("8568", Child(Episode(nfa: "yes"))),
            Passes("8568", Child(Episode(nfa: "TRUE"))),
            Passes("8568", Child(Episode(nfa: "False"))),
            Fails("8569Q", Child(Episode(referral: "2025-03-30", nfa: "1"))),
            Fails("8569Q", Child(Episode(referral: "2025-03-30", nfa: null))),
            Passes("8569Q", Child(Episode(referral: "2025-03-31", nfa: "1"))),
            Passes("8569Q", Child(Episode(referral: "2025-03-30", nfa: "0"))),
            Passes("8569Q", Child(Episode(referral: "2024-03-28", nfa: "1")), year: "2024-25"),
            Fails("8569Q", Child(Episode(referral: "2024-03-27", nfa: "1")), year: "2024-25"),
            Fails("8600", Child(Episode(referral: null))),
            Fails("8600", Child(Episode(referral: "2025-02-30"))),
            Fails("8600", Child(Episode(referral: "2026-04-01"))),
            Passes("8600", Child(Episode(referral: "2026-03-31"))),
            Fails("8606", Child(birth: "2026-02-06", episodes: [Episode(referral: "2025-05-01")])),
            Fails("8606", Child(birth: null, expected: "2026-02-06", episodes: [Episode(referral: "2025-05-01")])),
            Passes("8606", Child(birth: "2026-02-05", episodes: [Episode(referral: "2025-05-01")])),
            Passes("8606", Child(birth: "0001-01-01", episodes: [Episode(referral: "9999-12-31")])),
            Fails("8610", Child(Episode(need: null))),
            Passes("8610", Child(Episode(need: null, nfa: "1"))),
            Passes("8610", Child(Episode(need: "N4"))),
            Fails("8650", Child(Episode(need: "N10"))),
            Fails("8650", Child(Episode(need: "n1"))),
            Passes("8650", Child(Episode(need: "N0"))),
            Passes("8650", Child(Episode(need: null))),
            Fails("8815", Child(Episode(), Episode()), times: 2),
            Passes("8815", Child(Episode(), Episode(nfa: "1"))),
            Passes("8815", Child(Episode(), Episode(nfa: null))),
            Passes("8815", Child(Episode(), Episode(closure: "2025-06-01", reason: "RC7"))),
            Fails("8816", Child(Episode(referral: "2025-05-01"), Episode(referral: "2025-05-02", nfa: "1"))),
            Passes("8816", Child(Episode(referral: "2025-05-02"), Episode(referral: "2025-05-02"))),
            Passes("8816", Child(Episode(referral: "2025-05-02"), Episode(referral: "2025-05-01", nfa: "1"))),
            Fails(
                "8820",
                Child(
                    Episode(referral: "2025-05-01", closure: "2025-06-02", reason: "RC7"),
                    Episode(referral: "2025-06-01")
                ),
                times: 2
            ),
            Fails("8820", Child(Episode(referral: "2025-05-01"), Episode(referral: "2026-03-31")), times: 2),
            Fails("8820", Child(Episode(), Episode()), times: 2),
            Passes(
                "8820",
                Child(
                    Episode(referral: "2025-05-01", closure: "2025-06-01", reason: "RC7"),
                    Episode(referral: "2025-06-01")
                )
            ),
            Passes("8820", Child(Episode(referral: "2025-05-01", nfa: "1"), Episode(referral: "2025-06-01"))),
            Fails("8831", Child(Episode(nfa: "1", groups: [Assessment()]))),
            Fails("8831", Child(Episode(nfa: "1", groups: [Enquiry()]))),
            Fails("8831", Child(Episode(nfa: "1", conference: "2025-05-02"))),
            Passes("8831", Child(Episode(nfa: "1", groups: [Assessment(start: null, authorised: null)]))),
            Passes("8831", Child(Episode(nfa: "0", groups: [Assessment()]))),
            Fails("8866", Child(Episode(source: null))),
            Fails("8866", Child(Episode(source: "5E"))),
            Fails("8866", Child(Episode(referral: "2013-04-01", source: null))),
            Passes("8866", Child(Episode(referral: "2013-03-31", source: null))),
            Passes("8866", Child(Episode(source: "5D"))),
        ];
}
