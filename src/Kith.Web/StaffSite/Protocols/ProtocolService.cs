using Kith.Casework;
using Kith.Guidance;
using Kith.Store.Protocols;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>What the pages of the editor work with: the version in force, the draft of the next one, and its check.</summary>
public sealed class ProtocolService(
    RulesInForce rules,
    ProtocolVersions versions,
    ProtocolRequirements requirements,
    AuthorityClock clock
)
{
    /// <summary>Used where an authority has no protocol yet.</summary>
    private const string FirstId = "local-protocol";

    public ProtocolRequirements Requirements => requirements;

    public RulesInForce Rules => rules;

    /// <summary>The version in force today; null where there is none.</summary>
    public Protocol? InForce => rules.Library.InForceOn(clock.Today).LocalProtocol;

    /// <summary>The first day on which a version published today can be in force: what was done today stays under the rules of today.</summary>
    public DateOnly Earliest => clock.Today.AddDays(1);

    public string Id => InForce?.Id ?? Latest?.Id ?? FirstId;

    /// <summary>The draft as it was saved last; null when nobody has begun one.</summary>
    public Task<ProtocolDraft?> DraftAsync(CancellationToken stop) => versions.DraftAsync(Id, stop);

    /// <summary>The draft to go on with: the one saved, or else the latest version.</summary>
    public async Task<ProtocolForm> FormAsync(CancellationToken stop) =>
        await DraftAsync(stop) is { } draft
            ? ProtocolForm.Kept(draft.Fields, draft.Revision, requirements)
            : ProtocolForm.From(
                Latest is { } latest
                    ? ProtocolWriting.From(latest)
                    : new ProtocolWriting(FirstId, "", null, [], [], [], "duties: []\n"),
                requirements
            );

    /// <summary>Keeps a draft. Null when it was kept, else what somebody else saved meanwhile.</summary>
    public async Task<(bool Kept, ProtocolDraft? Theirs)> SaveAsync(
        ProtocolForm form,
        SignedIn viewer,
        CancellationToken stop
    ) =>
        await versions.SaveDraftAsync(Id, form.ToJson(), form.Revision, viewer.Id, stop) is null
            ? (false, await DraftAsync(stop))
            : (true, null);

    /// <summary>False when the protocol in force asks for a second person, and this one saved the draft last.</summary>
    public async Task<bool> MayPublishAsync(SignedIn viewer, CancellationToken stop) =>
        InForce is not { NeedsSecondPerson: true } || (await DraftAsync(stop))?.SavedBy != viewer.Id;

    public Task DiscardAsync(int revision, CancellationToken stop) => versions.DiscardDraftAsync(Id, revision, stop);

    /// <summary>What the version before it said on clocks that are longer than the guidance's.</summary>
    public IReadOnlyList<StandingDeparture> SaidBefore => Latest?.Departures ?? [];

    /// <summary>The draft as the next version, in force from a day, with everything that stands against it.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="from">The first day in force.</param>
    /// <param name="departures">Why its clocks are longer than the guidance's; null for what the version before it said.</param>
    /// <param name="stop">Stops the reading, as when whoever asked has gone.</param>
    public DraftChecked Check(
        ProtocolForm form,
        DateOnly from,
        IReadOnlyList<StandingDeparture>? departures = null,
        CancellationToken stop = default
    )
    {
        var (typed, errors) = form.ToWriting(Id, Answers);
        var writing = typed with { Departures = departures ?? SaidBefore };
        var file = writing.ToFile(rules.NextVersion, from);
        var (protocol, mistakes) = Protocol.Read(KnownWords.All, "draft", file.Text, stop);
        foreach (var mistake in mistakes)
            errors.Add(FieldOf(file, mistake.Line, form), Sentence(file, mistake));
        if (protocol is null)
            return new DraftChecked(form, null, null, null, errors);
        var load = rules.With(protocol.Source, from);
        foreach (var mistake in load.Errors)
            errors.Add(FieldOf(file, mistake.Line, form), Sentence(file, mistake));
        var report = ProtocolCheck.Of(protocol, requirements, load, []);
        return new DraftChecked(form, protocol, load.Library, report, errors);
    }

    /// <summary>Publishes a draft that has nothing against it. False when somebody else published meanwhile.</summary>
    public async Task<bool> PublishAsync(DraftChecked draft, SignedIn viewer, CancellationToken stop)
    {
        var done = await versions.PublishAsync(
            draft.Protocol!,
            rules.Published.Count,
            draft.Form.Revision,
            viewer.Id,
            (rules.Library, draft.Rules!),
            stop
        );
        await rules.ReadAsync(stop);
        return done;
    }

    private Protocol? Latest => rules.Library.Protocols is [.., var latest] ? latest : null;

    private IReadOnlyList<string> Answers(string key) =>
        [
            .. (Latest?.Section(key)?.Answers ?? [])
                .Concat(requirements.Sections.FirstOrDefault(asked => asked.Key == key)?.Duties.Values ?? [])
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Sentence(WrittenProtocol file, GuidanceError mistake) =>
        file.PlaceOf(mistake.Line) is (WrittenProtocol.Rules, var line)
            ? $"Line {line} of the rules: {(mistake.DutyId is null ? "" : mistake.DutyId + ": ")}{mistake.Message}"
            : mistake.Message;

    private static string FieldOf(WrittenProtocol file, int line, ProtocolForm form) =>
        file.PlaceOf(line).Part is var part && form.Sections.Any(section => section.Key == part)
            ? $"text-{part}"
            : part;
}

/// <summary>A draft with what was found about it.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Protocol">The protocol it makes; null when it could not be read.</param>
/// <param name="Rules">All rules with it; null when it does not agree with them.</param>
/// <param name="Report">The check; null when it could not be read.</param>
/// <param name="Errors">The mistakes, in the order of the page.</param>
public sealed record DraftChecked(
    ProtocolForm Form,
    Protocol? Protocol,
    GuidanceLibrary? Rules,
    ProtocolReport? Report,
    FormErrors Errors
)
{
    private static readonly ProtocolFindingKind[] Barring =
    [
        ProtocolFindingKind.Missing,
        ProtocolFindingKind.NoRecord,
        ProtocolFindingKind.Placeholder,
        ProtocolFindingKind.Refused,
        ProtocolFindingKind.TooManyQuestions,
    ];

    public IEnumerable<ProtocolFinding> Findings => Report?.Findings ?? [];

    /// <summary>What has to be put right before it can be published: what is asked for and missing, and what was never filled in.</summary>
    public IReadOnlyList<ProtocolFinding> Bars => [.. Findings.Where(finding => Barring.Contains(finding.Kind))];

    public bool CanBePublished => !Errors.Any && Rules is not null && Bars.Count == 0;

    /// <summary>The clocks that are longer than the guidance's, each to be accounted for.</summary>
    public IReadOnlyList<ProtocolFinding> Slower =>
        [.. Findings.Where(finding => finding.Kind == ProtocolFindingKind.Looser)];

    /// <summary>The findings about one section, list or duty.</summary>
    public IEnumerable<ProtocolFinding> About(string key) => Findings.Where(finding => finding.About == key);
}
