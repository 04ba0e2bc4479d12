using Kith.Store.Accounts;

namespace Kith.Web.FamilySite.Reading;

/// <summary>How each person reads, so that their own choice meets them on whatever they sign in with.</summary>
internal sealed class KeptReading(ReadingChoices choices)
{
    /// <summary>Keeps what somebody chose.</summary>
    public Task KeepAsync(FamilyViewer viewer, HowToRead how, CancellationToken stop) =>
        choices.KeepAsync(viewer.Id, $"{how}", stop);

    /// <summary>
    /// Somebody has signed in. What was chosen in this browser is theirs from now on; where nothing was, the browser is told what they
    /// chose before.
    /// </summary>
    /// <returns>True where the browser was told, so that the page has to be opened again.</returns>
    public async Task<bool> MeetAsync(HttpContext http, FamilyViewer viewer, CancellationToken stop)
    {
        var before = HowToRead.Read(await choices.FindAsync(viewer.Id, stop));
        if (HowToRead.IsChosen(http))
        {
            var now = HowToRead.Of(http);
            if (now != before)
                await KeepAsync(viewer, now, stop);
            return false;
        }
        before?.Keep(http);
        return before is not null;
    }
}
