using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching.Names;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>
/// A referral of a child who turns out to be known here goes on the record that there is, with all that was typed: as a referral, or where
/// work beyond early help goes on as a contact, of which whoever leads decides what it changes. Nobody types it again.
/// </summary>
public sealed class KnownReferral(
    EventStore records,
    ActHandler handler,
    FormLibrary forms,
    UnseenReferral unseen,
    Audit audit,
    AuthorityClock clock
)
{
    /// <summary>The input that says which child it is.</summary>
    public const string Input = "known";

    /// <summary>Its answer where it is none of them.</summary>
    public const string None = "none";

    // Somebody may record on it at the same moment.
    private const int Tries = 5;

    private const string Detail = "a referral of a child who is known";

    /// <summary>Records it there.</summary>
    /// <param name="viewer">Who refers.</param>
    /// <param name="entry">The page.</param>
    /// <param name="part">The child and the referral as typed, with nothing wrong.</param>
    /// <param name="page">The page’s address, for the audit.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>False where nobody was chosen, or it may not be recorded there by whoever refers; nothing was recorded.</returns>
    public async Task<bool> TakesAsync(SignedIn viewer, ActEntry entry, Entry part, string page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(part);
        if (!Guid.TryParse(entry.One(Input), out var id))
            return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await records.LoadChildAsync(id, stop) is not { Version: > 0 } record)
                return false;
            var found = Possible(viewer, part, record)
                .Select(acts => new Entry(record, acts, []))
                .FirstOrDefault(one => handler.TryOut(viewer, [one]).Count == 0);
            if (found is null)
                return false;
            await audit.ReadAsync(viewer.Id, id, Purposes.Record, page, Detail, stop);
            if (await handler.PerformAsync(viewer, entry.Posted, [found], stop) is ActResult.Done)
                return true;
        }
        return false;
    }

    /// <summary>True where whoever refers may record it on the record of a child.</summary>
    /// <param name="answer">What they may there.</param>
    /// <param name="rules">Who may do what.</param>
    public static bool MayGoOn(Answer answer, AccessRules rules)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.KeptOut == KeptOut.None
            && (answer.May("receive-contact", rules) || (answer.Allowed && answer.May("receive-referral", rules)));
    }

    // On the day it came, or where the record does not allow that, today.
    private IEnumerable<IReadOnlyList<Act>> Possible(SignedIn viewer, Entry part, ChildRecord record)
    {
        var (child, referral) = ((RegisterChild)part.Acts[0], (ReceiveReferral)part.Acts[1]);
        var rules = handler.PracticeOf(viewer).Access;
        var answer = viewer.Sees(SeenChild.SubjectOf(record), clock);
        if (!MayGoOn(answer, rules))
            yield break;
        if (answer.Allowed && record.State.Open is not { TakesReferral: false } && answer.May(referral.ActName, rules))
        {
            IReadOnlyList<Act> family = [.. part.Acts.Skip(2)];
            var words = new Telling(forms, viewer.Workforce, record);
            var said = words.Parts(child).Concat(family.Where(act => act is not RecordAddress).SelectMany(words.Parts));
            var asTyped = referral with
            {
                Concern = string.Join(
                    '\n',
                    said.Select(one => $"{one.Label}: {one.Text}").Prepend($"{referral.Concern}\n")
                ),
            };
            foreach (var act in new[] { asTyped, asTyped with { On = clock.Today, At = null } })
                yield return
                [
                    act with
                    {
                        Episode = Acts.EpisodeFor(act, record.State),
                    },
                    // After a referral the record is with the front door, which may record all of it.
                    .. New(child, family, record, act.On),
                ];
        }
        if (answer.May("receive-contact", rules))
            foreach (var act in unseen.Contacts(viewer, part, record))
                yield return [act];
    }

    // What the record does not hold of the family, the home and the school.
    private static IEnumerable<Act> New(RegisterChild child, IReadOnlyList<Act> family, ChildRecord record, DateOnly on)
    {
        var home = family.OfType<RecordAddress>().FirstOrDefault();
        var sent = new WorrySent(
            "referral",
            [],
            "",
            [
                .. family
                    .OfType<RecordFamily>()
                    .SelectMany(act => act.People ?? [])
                    .Select(one => new WorryAdult(one.Id, one.Name, one.Relationship, one.Contact)),
            ],
            home?.Lines,
            home?.Postcode
        );
        return WorryNews.Acts(
            sent,
            new WorryChild(
                "child",
                child.Given,
                child.Family,
                child.BornOn,
                School: family.OfType<DescribeChild>().FirstOrDefault()?.School
            ),
            record,
            WholeName.AreAlike,
            on,
            isSecret: home?.Protected
        );
    }
}
