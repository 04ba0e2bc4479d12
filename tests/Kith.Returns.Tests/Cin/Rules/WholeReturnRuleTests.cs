using System.Xml.Linq;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class WholeReturnRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void The_children_beside_one_another(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Many("1520", times: 2, Child(id: "A1"), Child(id: "A2", upn: null), Child(id: "A3")),
            Many("1520", times: 0, Child(upn: null), Child(upn: null), Child(upn: "R20120001900B"), Child()),
            Many("8510", times: 3, Child(), Child(id: "B"), Child(), Child()),
            Many("8510", times: 0, Child(id: null), Child(id: null), Child(id: "a"), Child(id: "A")),
            Many("2883", times: 1, Child(Episode(Protection())), Child(Episode(conference: "2025-03-31"))),
            Many("2883", times: 0, Child(Episode(Protection())), Child(Episode(conference: "2025-06-02"))),
            Many("2883", times: 0, Child(Episode(Protection("2025-03-31")))),
            Many("2886Q", times: 1, [Child(sex: "U"), .. Children(48)]),
            Many("2886Q", times: 0, [Child(sex: null), .. Children(49)]),
            Many("2886Q", times: 0, Child(sex: "U", birth: null, expected: "2026-05-01")),
            In("2023-24", Many("2886Q", times: 1, [Child(gender: "0")])),
            In("2023-24", Many("2886Q", times: 0, [Child(gender: "9")])),
            Many("2887Q", times: 1, Child(disabilities: ["NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR"])),
            Many("2887Q", times: 0, Child(disabilities: ["MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS"])),
            Many("2888Q", times: 1, Child(disabilities: ["LD"]), Child(disabilities: ["NONE", "MOB"])),
            Many("2888Q", times: 0, Child(disabilities: ["LD", "MOB"])),
            Many("2888Q", times: 0, Child(disabilities: ["NONE"])),
        ];

    private static Example Many(string rule, int times, params XElement[] children) =>
        new(rule, times, "2025-26", children);

    private static Example In(string year, Example example) => example with { Year = year };

    private static IEnumerable<XElement> Children(int count) => Enumerable.Range(0, count).Select(_ => Child());
}
