using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class CharacteristicsRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Ethnicity_and_disability(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("4220", Child(ethnicity: null)),
            Fails("4220", Child(ethnicity: "wbri")),
            Passes("4220", Child(ethnicity: "NOBT")),
            Fails("8540", Child(disabilities: [])),
            Fails("8540", Child(disabilities: [""])),
            Fails("8540", Child(disabilities: ["LD", "XX", "YY"]), times: 2),
            Passes("8540", Child(disabilities: ["LD"])),
            Passes("8540", Child(disabilities: [], birth: null, expected: "2026-05-01")),
            Passes("8540", Child(disabilities: [], episodes: [Episode(nfa: "1")])),
            Fails("8790", Child(disabilities: ["NONE", "LD"])),
            Fails("8790", Child(disabilities: ["LD", "none"])),
            Passes("8790", Child(disabilities: ["NONE"])),
            Passes("8790", Child(disabilities: ["NONE", ""])),
            Fails("8794", Child(disabilities: ["LD", "MOB", "LD"]), times: 2),
            Passes("8794", Child(disabilities: ["LD", "MOB"])),
            Passes("8794", Child(disabilities: ["", ""])),
        ];
}
