using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class IdentifierRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Who_the_child_is(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("1570", Child(id: "A12345678901234567890")),
            Passes("1570", Child(id: "A1234567890123456789")),
            Passes("1570", Child(id: null)),
            Fails("1580", Child(id: "A-1")),
            Fails("1580", Child(id: "A 1")),
            Passes("1580", Child(id: "aZ09")),
            Passes("1580", Child(id: "A-1"), year: "2023-24"),
            Fails("4180", Child(gender: null), year: "2023-24"),
            Fails("4180", Child(gender: "3"), year: "2023-24"),
            Passes("4180", Child(gender: "9"), year: "2023-24"),
            Fails("4180", Child(sex: null)),
            Fails("4180", Child(sex: "f")),
            Fails("4180", Child(sex: null, gender: "1")),
            Passes("4180", Child(sex: "U")),
            Fails("8500", Child(id: null)),
            Fails("8500", Child(id: " ")),
            Passes("8500", Child(id: "1")),
            Fails("8520", Child(birth: "2026-04-01")),
            Passes("8520", Child(birth: "2026-03-31")),
            Passes("8520", Child(birth: "2026-13-31")),
            Fails("8525Q", Child(birth: null)),
            Fails("8525Q", Child(birth: "31/03/2020")),
            Fails("8525Q", Child(expected: "2026-05-01")),
            Passes("8525Q", Child(birth: null, expected: "2026-05-01")),
            Fails("8530Q", Child(birth: null, expected: "2026-02-28")),
            Fails("8530Q", Child(birth: null, expected: "2027-01-01")),
            Passes("8530Q", Child(birth: null, expected: "2026-03-01")),
            Passes("8530Q", Child(birth: null, expected: "2026-12-31")),
            Fails("8535Q", Child(birth: "2025-06-02", death: "2025-06-01")),
            Fails("8535Q", Child(birth: null, death: "2025-06-01")),
            Passes("8535Q", Child(birth: "2025-06-01", death: "2025-06-01")),
            Fails("8545Q", Child(death: "2025-03-31")),
            Fails("8545Q", Child(death: "2026-04-01")),
            Passes("8545Q", Child(death: "2025-04-01")),
            Fails("8590", Child(episodes: [])),
            Passes("8590", Child(episodes: [Episode()])),
            Fails("8750", Child(birth: null, expected: "2026-05-01", gender: "1"), year: "2023-24"),
            Passes("8750", Child(birth: null, expected: "2026-05-01", gender: "0"), year: "2023-24"),
            Fails("8750", Child(birth: null, expected: "2026-05-01", sex: "M")),
            Fails("8750", Child(birth: null, expected: "2026-05-01", sex: null)),
            Passes("8750", Child(birth: null, expected: "2026-05-01", sex: "U")),
            Passes("8750", Child(expected: "2026-05-01", sex: "M")),
            Fails("8775Q", Child(birth: "2001-03-30", episodes: [Episode(closure: null)])),
            Fails("8775Q", Child(birth: "2000-05-01", episodes: [Episode(closure: "2025-05-02", reason: "RC7")])),
            Passes("8775Q", Child(birth: "2000-05-01", episodes: [Episode(closure: "2025-05-01", reason: "RC7")])),
            Passes("8775Q", Child(birth: "2001-03-31", episodes: [Episode(closure: null)])),
        ];
}
