using FsCheck;
using FsCheck.Fluent;

namespace Kith.Guidance.Tests.Protocols;

public class ProtocolWritingTests
{
    private static readonly Protocol Demo = Shipped.Library.Protocols[^1];

    [Fact]
    public void A_protocol_taken_apart_and_written_again_says_the_same()
    {
        var again = Written.Read(ProtocolWriting.From(Demo).ToFile("3", On("2030-01-01")).Text);

        (again.Name, again.From, again.Title, again.Authority).ShouldBe(
            ("kith-demo 3", On("2030-01-01"), Demo.Title, Demo.Authority)
        );
        Words(again.Sections).ShouldBe(Words(Demo.Sections));
        again.CoProduction.ShouldBe(Demo.CoProduction);
        again.Training.ShouldBe(Demo.Training);
        again.Duties.Select(duty => duty.Id).ShouldBe(Demo.Duties.Select(duty => duty.Id));
        again.Leads[0].Skills.ShouldBe(Demo.Leads[0].Skills);
    }

    [Fact]
    public void Whatever_is_typed_into_a_section_is_read_again() =>
        Prop.ForAll(
                Gen.Elements(
                        "a",
                        " ",
                        "\n",
                        "- ",
                        ": ",
                        "#",
                        "\"",
                        "'",
                        "{",
                        "|",
                        "\t",
                        "---",
                        "&x",
                        "é",
                        "b\u0001c",
                        "%"
                    )
                    .ListOf()
                    .Select(parts => "x" + string.Concat(parts) + "y")
                    .ToArbitrary(),
                text =>
                {
                    var writing = ProtocolWriting.From(Demo) with
                    {
                        Sections = [new ProtocolSection("audit", text, ["a-duty"], text, 0)],
                    };
                    var section = Written.Read(writing.ToFile("3", On("2030-01-01")).Text).Sections[0];
                    Plain(section.Passages).ShouldBe(Plain(Passage.Read(text)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_of_the_file_leads_back_to_what_was_typed()
    {
        var file = (ProtocolWriting.From(Demo) with { Rules = "event_day: 0\nduties: soon\n" }).ToFile(
            "3",
            On("2030-01-01")
        );

        var error = Protocol.Read(KnownWords.All, "draft", file.Text).Errors.ShouldHaveSingleItem();
        file.PlaceOf(error.Line).ShouldBe((WrittenProtocol.Rules, 2));
        file.PlaceOf(file.Text.Split('\n').ToList().FindIndex(line => line.Contains("key: \"audit\"")) + 2)
            .ShouldBe(("audit", 2));
    }

    [Fact]
    public void The_same_editions_take_another_protocol()
    {
        var with = Shipped.Library.WithProtocols([
            .. Shipped.Library.Protocols.Select(protocol => protocol.Source),
            new ProtocolSource("3", ProtocolWriting.From(Demo).ToFile("3", On("2030-01-01")).Text),
        ]);

        with.Errors.ShouldBeEmpty();
        with.Library!.InForceOn(On("2029-12-31")).Protocol.ShouldBe("kith-demo 2");
        with.Library.InForceOn(On("2030-01-01")).Protocol.ShouldBe("kith-demo 3");
        with.Library.InForceOn(On("2030-01-01")).Edition.ShouldBe(Shipped.Library.InForceOn(On("2030-01-01")).Edition);
    }

    [Fact]
    public void One_edition_and_one_version_may_be_in_force_on_every_day()
    {
        var always = Shipped.Library.Always("wt-2018", Demo);

        always.InForceOn(On("2012-01-01")).Protocol.ShouldBe("kith-demo 2");
        always.InForceOn(On("2030-01-01")).Edition.ShouldBe("wt-2018");
        Shipped.Library.Always("wt-2018", null).InForceOn(On("2030-01-01")).Protocol.ShouldBeNull();
    }

    private static IEnumerable<(string, string, string)> Words(IEnumerable<ProtocolSection> sections) =>
        sections.Select(section =>
            (section.Key, section.Title, string.Join(' ', section.Answers) + string.Join('|', section.Passages))
        );

    private static string Plain(IEnumerable<Passage> passages) =>
        string.Join(
            '|',
            passages.Select(passage =>
                string.Concat(passage.Text.Where(one => !char.IsControl(one) && one != ' ')) + passage.IsPoint
            )
        );
}
