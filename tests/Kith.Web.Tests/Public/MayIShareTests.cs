using System.Net;
using Kith.Guidance;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;

namespace Kith.Web.Tests.Public;

/// <summary>A childminder, a coach or a small charity asks whether they may share something, without an account.</summary>
[Ask("D10")]
public sealed class MayIShareTests(Sites sites)
{
    private const string Start = "/may-i-share";

    [Fact]
    public async Task Anybody_is_asked_one_plain_question_after_another_and_told_what_follows()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens(Start);
        page.Heading.ShouldBe("May I share this?");
        page.Words.ShouldContain("Is a child, or anybody else, in danger right now?");
        page = await anybody.Opens($"{Start}?asked=danger&danger=no-danger-now&asked=about");
        page.Heading.ShouldBe("What is it about?");

        page = await anybody.Opens(
            $"{Start}?danger=no-danger-now&about=harm&who-harm=harm-helpers&telling=telling-is-risky&others=names-others&sure=unsure"
        );

        page.Heading.ShouldBe("Yes. Share it");
        foreach (
            var heading in new[]
            {
                "What you may share",
                "With whom",
                "What allows it",
                "What to say to the family",
                "What to write down",
            }
        )
            page.All("h2").ShouldContain(heading);
        page.Words.ShouldContain("Do not tell the family yet.");
        page.Words.ShouldContain("Leave out names of other people");
        page.Words.ShouldContain("Ask your safeguarding lead or children’s services today");
    }

    [Fact]
    public async Task A_question_left_open_is_asked_again_and_what_was_answered_stays()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens($"{Start}?danger=no-danger-now&asked=about");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Words.ShouldContain("Choose an answer");
        page.Document.QuerySelector("input[name=danger]")!.GetAttribute("value").ShouldBe("no-danger-now");
    }

    [Fact]
    public async Task Each_answer_can_be_changed_from_the_advice()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens($"{Start}?danger=no-danger-now&about=help&who-help=help-others");
        page.Heading.ShouldBe("No. Do not share it");

        page.Links($"{Start}").ShouldBeTrue();
        page.Links($"{Start}?danger=no-danger-now").ShouldBeTrue();
        page.Links($"{Start}?danger=no-danger-now&about=help").ShouldBeTrue();
    }

    // The record is about a child, and neither this server nor anybody's mailbox is to hold it unasked.
    [Fact]
    public async Task What_is_written_for_the_record_is_sent_nowhere()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens($"{Start}?danger=danger-now");

        page.Heading.ShouldBe("Yes. Ring 999 now");
        page.All("main form").ShouldBeEmpty();
        page.Document.QuerySelectorAll("main textarea").Length.ShouldBe(5);
        var mail = page.Document.QuerySelector("main a[href^='mailto:?']")!.GetAttribute("href")!;
        Uri.UnescapeDataString(mail).ShouldContain("What to write down: As soon as everybody is safe");
        mail.Length.ShouldBeLessThan(8000);
    }

    [Fact]
    public async Task Every_way_through_the_questions_has_a_page_of_advice()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();
        var guide = FilesBeside.Sharing().ShouldHaveSingleItem();

        foreach (var way in guide.Ways())
        {
            var query = string.Join('&', way.Answered.Select(one => $"{one.Question.Id}={one.Answer.Id}"));
            (await anybody.Opens($"{Start}?{query}")).Heading.ShouldBe(way.Advice!.End.Title);
        }
    }

    // Whoever asks is no social worker: what the checker says of a letter to a family, it says of these pages.
    [Fact]
    public void Each_question_is_asked_in_plain_words()
    {
        var words = FilesBeside.Words();
        var guide = FilesBeside.Sharing().ShouldHaveSingleItem();
        var pages = guide
            .Questions.Select(question =>
                (
                    question.Id,
                    Text: Lines([
                        question.Asks,
                        question.Hint,
                        .. question.Answers.SelectMany(answer => new[] { answer.Says, answer.Hint }),
                    ])
                )
            )
            .Concat(
                guide
                    .Ways()
                    .Select(way => way.Advice!)
                    .Select(advice =>
                        (
                            advice.End.Id,
                            Text: Lines([
                                advice.End.Title,
                                advice.End.Opening,
                                .. advice.Lines.Select(line => line.Says),
                            ])
                        )
                    )
                    .Distinct()
            )
            .ToList();

        pages.Count.ShouldBeGreaterThan(guide.Questions.Count);
        pages
            .SelectMany(page => words.Of(page.Text).Select(advice => $"{page.Id}: {advice.Says}"))
            .Distinct()
            .ShouldBeEmpty();
    }

    // Each stands by itself on the page, with or without a full stop.
    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
