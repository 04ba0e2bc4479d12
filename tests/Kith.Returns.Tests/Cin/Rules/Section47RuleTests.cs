using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class Section47RuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Section_47_enquiries_and_conferences(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("1104", Child(Episode(Enquiry("2025-04-20", "2025-04-30")))),
            Passes("1104", Child(Episode(Enquiry("2025-04-20", "2025-05-01")))),
            Passes("1104", Child(Episode(conference: "2025-04-30"))),
            Fails("2884", Child(Episode(Enquiry()), Episode(conference: "2025-05-20")), times: 2),
            Passes("2884", Child(Episode(conference: "2025-05-21", groups: [Enquiry()]))),
            Passes("2884", Child(Episode(Enquiry(conference: null)))),
            Fails("2889", Child(Episode(Enquiry("2025-04-30")))),
            Passes("2889", Child(Episode(Enquiry("2025-05-01")))),
            Fails("2991Q", Child(Episode(Enquiry(), Enquiry()))),
            Passes("2991Q", Child(Episode(Enquiry(), Assessment()))),
            Passes("2991Q", Child(Episode())),
            Fails("8615", Child(Episode(Enquiry("2025-05-21", "2025-05-20")))),
            Fails("8615", Child(Episode(Enquiry(null, "2025-05-20")))),
            Passes("8615", Child(Episode(Enquiry("2025-05-20", "2025-05-20")))),
            Passes("8615", Child(Episode(Enquiry(null, null)))),
            Fails("8675Q", Child(Episode(Enquiry("2026-03-10", null)))),
            Passes("8675Q", Child(Episode(Enquiry("2026-03-11", null)))),
            Passes("8675Q", Child(Episode(Enquiry("2026-03-10", null, null)))),
            Passes("8675Q", Child(Episode(Enquiry("2026-03-10", null, "1")))),
            Fails("8675Q", Child(Episode(Enquiry("2024-03-07", null))), year: "2023-24"),
            Passes("8675Q", Child(Episode(Enquiry("2024-03-08", null))), year: "2023-24"),
            Fails("8715", Child(Episode(Enquiry("2025-03-20", "2025-03-31")))),
            Fails("8715", Child(Episode(Enquiry("2026-03-20", "2026-04-01")))),
            Passes("8715", Child(Episode(Enquiry("2026-03-20", "2026-03-31")))),
            Passes("8715", Child(Episode(conference: "2025-03-31"))),
            Fails("8740", Child(Episode(Enquiry("2025-03-31", null)))),
            Fails("8740", Child(Episode(Enquiry(null, null)))),
            Passes("8740", Child(Episode(Enquiry("2025-04-01", null)))),
            Passes("8740", Child(Episode(Enquiry("2025-03-31", null, null)))),
            Fails(
                "8839",
                Child(Episode(Enquiry(conference: null), Enquiry(conference: null, notRequired: null))),
                times: 2
            ),
            Passes("8839", Child(Episode(Enquiry(conference: null), Enquiry(conference: null, notRequired: "true")))),
            Passes("8839", Child(Episode(Enquiry(conference: null)), Episode(Enquiry(conference: null)))),
            Fails("8870Q", Child(Episode(Enquiry(target: "2025-05-24")))),
            Fails("8870Q", Child(Episode(Enquiry(target: "2025-05-25")))),
            Passes("8870Q", Child(Episode(Enquiry(target: "2025-05-26")))),
            Fails("8875", Child(Episode(Enquiry(conference: "2025-05-24")))),
            Passes("8875", Child(Episode(Enquiry(conference: "2025-05-26")))),
            Passes("8875", Child(Episode(conference: "2025-05-24"))),
            Fails(
                "8890",
                Child(Episode(Enquiry("2025-05-06", "2025-05-20"), Enquiry("2025-05-20", "2025-06-03"))),
                times: 2
            ),
            Fails("8890", Child(Episode(Enquiry("2025-05-06", null), Enquiry("2026-03-31", null, "1"))), times: 2),
            Fails("8890", Child(Episode(Enquiry(), Enquiry())), times: 2),
            Passes("8890", Child(Episode(Enquiry("2025-05-06", null, "1"), Enquiry("2025-05-07", "2025-05-20")))),
            Passes("8890", Child(Episode(Enquiry("2025-05-06", "2025-05-20"), Enquiry("2025-05-21", "2025-06-03")))),
        ];
}
