using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Replay;

namespace Kith.Web.Tests.Replay;

[Ask("E11")]
public sealed class DraftEditionTests
{
    private static readonly GuidanceLibrary Guidance = Replayed.Shipped;

    private static readonly string Text2026 = GuidanceFiles
        .Editions()
        .Single(file => file.File.EndsWith("wt-2026.yaml", StringComparison.Ordinal))
        .Text;

    [Fact]
    public void An_edited_edition_keeps_its_id_and_stands_beside_itself()
    {
        var edited = Text2026.Replace("title: Working Together 2026", "title: Another", StringComparison.Ordinal);

        var draft = DraftEdition.Read("mine.yaml", edited, Guidance);

        draft.Errors.ShouldBeEmpty();
        (draft.Of, draft.Side!.Id).ShouldBe(("wt-2026", "draft"));
        draft.Side.Title.ShouldBe("Your draft of Working Together 2026");
        draft.Side.Rules.Timeline[^1].Book.LocalProtocol.ShouldNotBeNull();
        Guidance.Editions.ShouldNotContain(edition => edition.Title == "Another");
    }

    [Fact]
    public void A_draft_with_an_id_of_its_own_says_what_it_extends()
    {
        var draft = DraftEdition.Read("mine.yaml", Own("5 working days"), Guidance);

        draft.Errors.ShouldBeEmpty();
        (draft.Of, draft.Side!.Title).ShouldBe(("wt-2023", "Our answer"));
        draft.Side.Rules.Timeline[0].Book.Duties.Keys.ShouldContain("tell-the-family");
    }

    [Theory]
    [InlineData("5 days of work", "mine.yaml:14")]
    [InlineData("{", "mine.yaml:15")]
    public void A_mistake_is_said_with_its_line(string within, string place) =>
        DraftEdition.Read("mine.yaml", Own(within), Guidance).Errors[0].ToString().ShouldStartWith(place);

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001")]
    [InlineData("holidays: []")]
    [InlineData("protocol: mine\nversion: 1")]
    public void What_is_no_edition_is_refused(string text) =>
        DraftEdition
            .Read("mine.yaml", text, Guidance)
            .Errors.Single()
            .Message.ShouldStartWith("This is not an edition.");

    [Fact]
    public void A_file_that_repeats_itself_is_refused_before_it_grows()
    {
        var bomb = "edition: wt-2026\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        DraftEdition.Read("mine.yaml", bomb, Guidance).Errors[0].Message.ShouldStartWith("Anchors and aliases");
    }

    private static string Own(string within) =>
        $"""
            edition: ours
            title: Our answer
            status: draft
            extends: wt-2023
            calendar: england-and-wales
            duties:
              - id: tell-the-family
                says: Tell the family what was decided.
                stage: front-door
                force: should
                cites: {"{"} source: us {"}"}
                confidence: unverified
                clock:
                  {"{"} from: referral-decided, until: referrer-told, within: {within} {"}"}
            """;
}
