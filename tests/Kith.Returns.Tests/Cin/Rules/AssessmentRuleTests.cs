using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class AssessmentRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Assessments(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("1103", Child(Episode(Assessment(start: "2025-04-30")))),
            Passes("1103", Child(Episode(Assessment(start: "2025-05-01")))),
            Passes("1103", Child(Episode(referral: "2025-06-01"), Episode(Assessment(start: "2025-05-01")))),
            Fails("8608", Child(Episode(Assessment("2025-06-03", "2025-06-02")))),
            Passes("8608", Child(Episode(Assessment("2025-06-02", "2025-06-02")))),
            Fails("8670Q", Child(Episode(Assessment("2026-01-27", null)))),
            Passes("8670Q", Child(Episode(Assessment("2026-01-28", null)))),
            Passes("8670Q", Child(Episode(Assessment("2026-01-27", "2026-03-01")))),
            Fails("8670Q", Child(Episode(Assessment("2024-01-25", null))), year: "2023-24"),
            Passes("8670Q", Child(Episode(Assessment("2024-01-26", null))), year: "2023-24"),
            Fails("8696", Child(Episode(Assessment(authorised: "2025-03-31")))),
            Fails("8696", Child(Episode(Assessment(authorised: "2026-04-01")))),
            Passes("8696", Child(Episode(Assessment(authorised: "2026-03-31")))),
            Passes("8696", Child(Episode(Assessment(authorised: null)))),
            Fails("8736", Child(Episode(Assessment(null, null)))),
            Fails("8736", Child(Episode(Assessment("2025-03-31", null)))),
            Passes("8736", Child(Episode(Assessment("2025-04-01", null)))),
            Passes("8736", Child(Episode(Assessment("2025-03-31", "2025-05-01")))),
            Fails(
                "8863Q",
                Child(Episode(Assessment("2025-05-02", "2025-06-02"), Assessment("2025-06-02", null))),
                times: 2
            ),
            Fails("8863Q", Child(Episode(Assessment("2025-05-02", null), Assessment("2026-03-31", null))), times: 2),
            Fails("8863Q", Child(Episode(Assessment(), Assessment())), times: 2),
            Passes("8863Q", Child(Episode(Assessment("2025-05-02", "2025-06-01"), Assessment("2025-06-02", null)))),
            Passes("8863Q", Child(Episode(Assessment()), Episode(Assessment()))),
            Fails("8896", Child(Episode(Assessment(authorised: null), Assessment(authorised: null))), times: 2),
            Passes("8896", Child(Episode(Assessment(authorised: null), Assessment()))),
            Passes("8896", Child(Episode(Assessment(authorised: null)), Episode(Assessment(authorised: null)))),
        ];
}
