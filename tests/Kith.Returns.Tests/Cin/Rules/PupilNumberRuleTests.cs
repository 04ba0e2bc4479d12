using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class PupilNumberRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void The_pupil_number_or_why_there_is_none(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails("1510", Child(upn: "A201200019001")),
            Fails("1510", Child(upn: "r201200019001")),
            Fails("1510", Child(upn: "A20120001900B")),
            Passes("1510", Child(upn: "R201200019001")),
            Passes("1510", Child(upn: "R20120001900B")),
            Passes("1510", Child(upn: "A20120001900")),
            Passes("1510", Child(upn: "A20120001900I")),
            Passes("1510", Child(upn: null)),
            Fails("1530", Child(upn: "R214200019001")),
            Fails("1530", Child(upn: "R942200019001"), year: "2022-23"),
            Passes("1530", Child(upn: "R942200019001"), year: "2023-24"),
            Passes("1530", Child(upn: "R201200019001")),
            Passes("1530", Child(upn: "R214")),
            Passes("1530", Child(upn: "R201200019001"), year: "2022-23"),
            Fails("1530", Child(upn: "R214200019001"), year: "2023-24"),
            Fails("1540", Child(upn: "R201A00019001")),
            Fails("1540", Child(upn: "R201")),
            Fails("1540", Child(upn: "R20120x")),
            Passes("1540", Child(upn: "R20120")),
            Passes("1540", Child(upn: "R20120001900B")),
            Fails("1550", Child(upn: "R20120001900I")),
            Fails("1550", Child(upn: "R20120001900b")),
            Fails("1550", Child(upn: "R20120001900-")),
            Passes("1550", Child(upn: "R20120001900Z")),
            Passes("1550", Child(upn: "R20120001900")),
            Fails("1560Q", Child(formerUpn: "R20120001900")),
            Fails("1560Q", Child(formerUpn: "1201200019001")),
            Fails("1560Q", Child(formerUpn: "R2012000190-1")),
            Passes("1560Q", Child(formerUpn: "R20120001900B")),
            Passes("1560Q", Child(formerUpn: null)),
            Fails("8770Q", Child(upn: null, birth: "2018-03-30"), year: "2023-24"),
            Fails("8770Q", Child(upn: null, birth: "2018-03-30", upnUnknown: "un2"), year: "2023-24"),
            Passes("8770Q", Child(upn: null, birth: "2018-03-31"), year: "2023-24"),
            Fails("8770Q", Child(upn: null, birth: "2020-08-31")),
            Fails("8770Q", Child(upn: null, birth: "2020-08-31", upnUnknown: "UN1")),
            Passes("8770Q", Child(upn: null, birth: "2020-08-31", upnUnknown: "un2")),
            Passes("8770Q", Child(upn: null, birth: "2020-09-01")),
            Passes("8770Q", Child(upn: null, birth: "2020-08-31", episodes: [Episode(nfa: "1")])),
            Fails("8772", Child(upnUnknown: "UN7", episodes: [Episode(nfa: "1"), Episode(nfa: "0")])),
            Fails("8772", Child(upnUnknown: "UN7", episodes: [Episode(nfa: null)])),
            Passes("8772", Child(upnUnknown: "UN7", episodes: [Episode(nfa: "true")])),
            Passes("8772", Child(upnUnknown: "UN6")),
        ];
}
