using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Worries;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Api.Referrals;

/// <summary>What came of what systems of an agency sent: what a partner with an account sees of their own referrals, and no more.</summary>
public sealed class Outcomes(Database database, EventStore records, Audit audit)
{
    /// <summary>What came of it; null where no system of the agency sent anything called so.</summary>
    public async Task<ApiReferral?> OfAsync(ApiCaller caller, string reference, string page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var read = database.ReadModels();
        var found = await read.Worries.FirstOrDefaultAsync(worry => worry.Reference == reference, stop);
        if (found?.SentBy is not { } sender || SystemUser.Find(sender)?.Agency != caller.Agency.Id)
            return null;
        var worry = await records.LoadWorryAsync(found.Id, stop);
        var rows = await read
            .Referrals.Where(row => row.Reference == reference && row.ReferrerUser == sender)
            .ToListAsync(stop);
        Dictionary<string, ReferralRow> became = new(StringComparer.Ordinal);
        foreach (var row in rows)
            if (await ChildOfAsync(row, worry, stop) is { } child)
                became[child] = row;
        await audit.ShownAsync(caller.Id, [.. became.Values.Select(row => row.Child).Distinct()], page, stop);
        return new ApiReferral
        {
            Reference = reference,
            ReceivedAt = found.ArrivedAt,
            Children =
            [
                .. worry.Sent!.Children.Select(child =>
                    Of(child, worry.Screened.GetValueOrDefault(child.Id), became.GetValueOrDefault(child.Id))
                ),
            ],
        };
    }

    private async Task<string?> ChildOfAsync(ReferralRow row, WorryRecord worry, CancellationToken stop) =>
        (await records.LoadChildAsync(row.Child, stop))
            ?.Facts.Select(entry =>
                WorryWords.ReferenceIn(entry.Fact) == row.Reference ? WorryWords.ChildIn(entry, worry)?.Id : null
            )
            .FirstOrDefault(child => child is not null);

    // What went to whoever works with the child already, and what nobody may say, read alike: that a child is known here is not told.
    private static ApiReferredChild Of(WorryChild child, Recorded? screened, ReferralRow? row) =>
        (screened?.Fact, row) switch
        {
            (null, _) => Says(child, "sent", "Sent, and not looked at yet."),
            (WorryScreened { Became: not WorryBecame.Recorded, How: not null } fact, _) => Told(
                child,
                fact.Became == WorryBecame.Advice ? "advice-and-information" : "another-authority",
                screened!.On,
                screened.On
            ),
            (WorryScreened { Became: not WorryBecame.Recorded }, _) => Decided(child, screened!.On),
            (_, { ToldOn: { } told, Decision: { } decision }) => Told(child, decision, row!.DecidedOn, told),
            (_, { DecidedOn: { } decided }) => Decided(child, decided),
            (_, not null) => Says(child, "waiting", "Waiting for a decision."),
            _ => Says(child, "looked-at", "Somebody has looked at it. Whoever may tell you more gets in touch."),
        };

    private static ApiReferredChild Says(WorryChild child, string status, string says) =>
        new()
        {
            Name = child.Name,
            Status = status,
            Says = says,
        };

    private static ApiReferredChild Decided(WorryChild child, DateOnly on) =>
        Says(child, "decided", $"Decided on {Say.Date(on)}. Somebody will tell you what was decided.") with
        {
            DecidedOn = on,
        };

    private static ApiReferredChild Told(WorryChild child, string decision, DateOnly? decided, DateOnly told) =>
        Says(child, "told", $"{ToldWords.Of(decision)}. You were told on {Say.Date(told)}.") with
        {
            Decision = decision,
            DecidedOn = decided,
            ToldOn = told,
        };
}
