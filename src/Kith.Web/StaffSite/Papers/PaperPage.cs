using Kith.Casework.Papers;
using Kith.Store.Mail;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Mail;
using Kith.Web.Shared.Pdf;

namespace Kith.Web.StaffSite.Papers;

/// <summary>The page of one paper: what its reader gets, how it gets there, and what became of it.</summary>
public sealed class PaperPage(
    ActHandler handler,
    KeptPapers kept,
    MailOutbox outbox,
    Messengers messengers,
    PdfPrinter pdf,
    AuthorityClock clock
)
{
    internal async Task<IResult> ShowAsync(
        Paper paper,
        SeenChild child,
        SignedIn viewer,
        FormErrors errors,
        string? done,
        CancellationToken stop
    )
    {
        var now = paper.Waits ? await AsItWouldBeAsync(paper, child, viewer, stop) : null;
        return Pages.Render(
            new PaperView
            {
                Child = child,
                Viewer = viewer,
                Today = clock.Today,
                Paper = paper,
                Content = paper.Issued is null ? now?.Frozen.Content : await kept.FindAsync(paper.Fact.Content, stop),
                Questions = now?.Questions ?? [],
                HasChanged = paper.Waits && now?.Frozen.Hash != paper.Fact.Content,
                Mail = paper is { Way: PaperRoute.Email or PaperRoute.Text, Chosen: { } chosen }
                    ? await outbox.FindAsync(child.Id, chosen.Version, stop)
                    : null,
                Messages = messengers.Ways,
                HasPdf = pdf.IsThere,
                Errors = errors,
                Done = done,
            },
            errors
        );
    }

    // What waits is not kept yet: it is made again, as it is when it is issued.
    private async Task<PaperMade?> AsItWouldBeAsync(
        Paper paper,
        SeenChild child,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        var issuing = new Entry(child.Record, [new IssuePaper { Paper = paper.Prepared.Version }], []);
        var practice = await handler.PracticeForAsync(viewer, [issuing], stop);
        return PaperMade.Of(IssuePaper.AskedBy(paper), child.Record, practice).Made;
    }
}
