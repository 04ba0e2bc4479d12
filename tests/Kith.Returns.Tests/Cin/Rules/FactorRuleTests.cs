using System.Xml.Linq;
using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class FactorRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void The_factors_of_an_assessment(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("8614", Child(Episode(Assessment("2025-05-02", null, "1A")))),
            Passes("8614", Child(Episode(Assessment("2025-05-02", null)))),
            Passes("8614", Child(Episode(Assessment("2025-05-02", null, "")))),
            Passes("8614", Child(Episode(Found("1A")))),
            Fails("8869", Child(Episode(Found("1A", "21")))),
            Passes("8869", Child(Episode(Found("21")))),
            Passes("8869", Child(Episode(Found("21", "21")))),
            Fails("8873Q", Child(Episode(Found("21")))),
            Fails("8873Q", Child(Episode(Found("21", "21")))),
            Fails("8873Q", Child(Episode(closure: "2025-09-01", reason: "RC7", groups: [Found("21")]))),
            Passes("8873Q", Child(Episode(closure: "2025-09-01", reason: "RC8", groups: [Found("21")]))),
            Passes("8873Q", Child(Episode(Found("21"), Assessment("2025-07-01", "2025-08-01", "1A")))),
            Fails("8897Q", Child(Episode(Found()))),
            Fails("8897Q", Child(Episode(Found("1A", "99")))),
            Fails("8897Q", Child(Episode(Found("8A")))),
            Fails("8897Q", Child(Episode(Assessment(authorised: "2027-01-01")))),
            Passes("8897Q", Child(Episode(Found("18A", "24A")))),
            Passes("8897Q", Child(Episode(Assessment(authorised: "2025-03-31")))),
            Passes("8897Q", Child(Episode(Assessment(authorised: null)))),
            Fails("8898", Child(Episode(Found("1A", "2A", "1A"))), times: 2),
            Passes("8898", Child(Episode(Found("1A"), Found("1A")))),
            Fails("8945Q", Child(Episode(Found("18a")))),
            Passes("8945Q", Child(Episode(Found("18A"))), year: "2023-24"),
            Passes("8945Q", Child(Episode(Found("18B")))),
            Fails("8950Q", Child(Episode(Found("19A")))),
            Passes("8950Q", Child(Episode(Found("19C")))),
        ];

    private static XElement Found(params string[] factors) => Assessment("2025-05-02", "2025-06-02", factors);
}
