using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

public class ShippedProtocolTests
{
    private static readonly Protocol Demo = Read("protocols", "kith-demo.yaml");
    private static readonly Protocol Bought = Read("samples", "off-the-shelf-protocol.yaml");

    [Fact]
    [Ask("A2", "A7", "B4", "E1")]
    public void The_protocol_of_the_demonstration_leaves_nothing_to_find() =>
        Demo.Checked(Read("protocols", "kith-demo-2018.yaml")).Findings.ShouldBeEmpty();

    [Fact]
    public void It_says_which_duties_each_section_answers_and_there_are_such_duties()
    {
        var known = Shipped.Library.Timeline.SelectMany(part => part.Book.Duties.Keys).ToHashSet();

        foreach (var answer in Demo.Sections.SelectMany(section => section.Answers))
            (known.Contains(answer) || OlderThanTheFiles(answer)).ShouldBeTrue(answer);
        Demo.Sections.ShouldAllBe(section => section.Answers.Count > 0);
    }

    [Fact]
    public void What_an_edition_is_said_to_ask_for_is_a_duty_of_that_edition()
    {
        foreach (var section in Written.Requirements.Sections)
        foreach (var (edition, duty) in section.Duties)
            if (Shipped.Library.Editions.Any(known => known.Id == edition))
                Shipped
                    .Library.Always(edition)
                    .Timeline[^1]
                    .Book.Duties.Keys.ShouldContain(duty, $"{section.Key} under {edition}");
    }

    [Fact]
    [Ask("A8")]
    public void A_protocol_off_the_shelf_shows()
    {
        var report = Bought.Checked(Demo);

        report
            .Findings.Select(found => found.Kind)
            .Distinct()
            .ShouldBe(
                [
                    ProtocolFindingKind.Missing,
                    ProtocolFindingKind.Thin,
                    ProtocolFindingKind.LeavesOut,
                    ProtocolFindingKind.NoRecord,
                    ProtocolFindingKind.Placeholder,
                    ProtocolFindingKind.NothingLocal,
                    ProtocolFindingKind.Looser,
                    ProtocolFindingKind.Copied,
                ],
                ignoreOrder: true
            );
        report.Similar[0].Passages[0].Words.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Both_versions_of_the_demonstration_are_known_by_their_days() =>
        Shipped
            .Library.Protocols.Select(protocol => (protocol.Name, protocol.From))
            .ShouldBe([("kith-demo 1", On("2018-07-04")), ("kith-demo 2", On("2024-04-02"))]);

    private static bool OlderThanTheFiles(string duty) =>
        Written
            .Requirements.Sections.SelectMany(section => section.Duties)
            .Any(asked => asked.Value == duty && asked.Key == "wt-2013");

    private static Protocol Read(string folder, string file)
    {
        var (protocol, errors) = Protocol.Read(KnownWords.All, file, Shipped.Text(folder, file));
        errors.ShouldBeEmpty();
        return protocol!;
    }
}
