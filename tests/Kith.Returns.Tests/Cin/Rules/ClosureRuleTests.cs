using System.Xml.Linq;
using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class ClosureRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void The_end_of_an_episode(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("2990", Child(Closed("RC8", Enquiry()))),
            Fails("2990", Child(Closed("RC9", Plan()))),
            Fails("2990", Child(Closed("RC8", Protection()))),
            Fails("2990", Child(Episode(closure: "2025-09-01", reason: "RC8", conference: "2025-06-02"))),
            Passes("2990", Child(Closed("RC8", Assessment()))),
            Passes("2990", Child(Closed("RC7", Enquiry()))),
            Fails("8565", Child(Closed("RC7", Assessment("2025-08-01", "2025-09-02", "1A")))),
            Fails("8565", Child(Closed("RC7", Assessment("2025-09-02", "2025-09-03", "1A"))), times: 2),
            Fails("8565", Child(Closed("RC7", Enquiry("2025-09-02", null, "1")))),
            Fails("8565", Child(Closed("RC7", Enquiry("2025-08-28", "2025-09-02")))),
            Fails("8565", Child(Episode(closure: "2025-09-01", reason: "RC7", conference: "2025-09-02"))),
            Fails("8565", Child(Closed("RC7", Plan("2025-06-01", "2025-09-02")))),
            Fails("8565", Child(Closed("RC7", Plan("2025-09-02")))),
            Fails("8565", Child(Closed("RC7", Protection(end: "2025-09-02")))),
            Passes("8565", Child(Closed("RC7", Protection(start: "2025-09-02", reviews: ["2025-10-01"])))),
            Passes("8565", Child(Closed("RC7", Assessment("2025-08-01", "2025-09-01", "1A"), Plan(end: "2025-09-01")))),
            Passes("8565", Child(Episode(Plan(end: "2025-09-02")))),
            Fails("8585Q", Child(Closed("RC2"))),
            Passes("8585Q", Child(death: "2025-08-30", episodes: [Closed("RC2")])),
            Passes("8585Q", Child(Closed("RC7"))),
            Fails("8620", Child(Episode(referral: "2025-01-01", closure: "2025-03-31", reason: "RC7"))),
            Fails("8620", Child(Episode(closure: "2026-04-01", reason: "RC7"))),
            Passes("8620", Child(Episode(referral: "2025-01-01", closure: "2025-04-01", reason: "RC7"))),
            Passes("8620", Child(Episode(closure: "2026-03-31", reason: "RC7"))),
            Passes("8620", Child(Episode(closure: null))),
            Fails("8630", Child(Episode(closure: "2025-04-30", reason: "RC7"))),
            Passes("8630", Child(Episode(closure: "2025-05-01", reason: "RC7"))),
            Fails("8640", Child(Closed("RC10"))),
            Passes("8640", Child(Closed("RC9"))),
            Passes("8640", Child(Episode(reason: null))),
            Fails("8805", Child(Episode(closure: "2025-09-01"))),
            Passes("8805", Child(Closed("RC1"))),
            Fails("8810", Child(Episode(reason: "RC1"))),
            Passes("8810", Child(Closed("RC1"))),
            Fails("8825Q", Child(Closed("RC8"))),
            Passes("8825Q", Child(Closed("RC9", Assessment()))),
            Passes("8825Q", Child(Closed("RC7"))),
            Fails("8867", Child(Closed("RC7", Assessment(authorised: null)))),
            Passes("8867", Child(Closed("RC7", Assessment()))),
            Passes("8867", Child(Episode(Assessment(authorised: null)))),
            Fails("8868", Child(Closed("RC7", Enquiry(conference: null)))),
            Fails("8868", Child(Closed("RC7", Enquiry(conference: null, notRequired: null)))),
            Passes("8868", Child(Closed("RC7", Enquiry(conference: null, notRequired: "1")))),
            Passes("8868", Child(Closed("RC7", Enquiry(notRequired: "1")))),
        ];

    private static XElement Closed(string reason, params XElement[] groups) =>
        Episode(closure: "2025-09-01", reason: reason, groups: groups);
}
