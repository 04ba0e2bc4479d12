using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.PublicSite.Sharing;

/// <summary>
/// May I share this? For a childminder, a coach, a small charity. Nothing is kept: the answers, which name nobody, stand in the
/// address, and what is written for the record stays in the browser.
/// </summary>
public static class MayIShare
{
    /// <summary>Says which question was shown, so that one left open is told from one not asked yet.</summary>
    internal const string Asked = "asked";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/may-i-share", Show).AllowAnonymous();

    private static IResult Show(IReadOnlyList<SharingGuide> guides, AuthorityClock clock, HttpRequest request)
    {
        var guide = SharingGuide.InForceOn(guides, clock.Today);
        var step = guide.After(
            guide
                .Questions.Where(question => request.Query.ContainsKey(question.Id))
                .ToDictionary(question => question.Id, question => request.Query[question.Id].ToString())
        );
        if (step.Next is not { } next)
            return Pages.Render(
                new AdviceView
                {
                    Guide = guide,
                    Step = step,
                    Today = clock.Today,
                }
            );
        var errors = new FormErrors();
        if (request.Query[Asked] == next.Id)
            errors.Add(next.Id, "Choose an answer");
        return Pages.Render(
            new QuestionView
            {
                Guide = guide,
                Step = step,
                Errors = errors,
            },
            errors
        );
    }
}
