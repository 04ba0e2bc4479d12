using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Turns what was typed into the two sides of a replay, or says what is wrong with it.</summary>
public sealed class ReplayService(RulesInForce rules, ProtocolService protocols, AuthorityClock clock)
{
    // The whole of one edition is about 200 KB.
    private const int MostCharacters = 1_000_000;

    // So many mistakes are shown at once; the rest come when these are put right.
    private const int MostErrors = 20;

    private GuidanceLibrary Guidance => rules.Library;

    private string Edition => Guidance.InForceOn(clock.Today).Edition;

    /// <summary>What is offered first.</summary>
    internal TellingPair Offered => TellingPair.Of(Guidance, clock.Today);

    /// <summary>The editions to choose from.</summary>
    public IReadOnlyList<Choice> Editions =>
        [
            .. Guidance.Editions.Select(edition => new Choice(edition.Id, edition.Title)),
            new Choice(Side.InForce, "Whichever was in force on each day"),
        ];

    /// <summary>The versions of the protocol to choose from, the draft of the editor among them for those who write it.</summary>
    public IReadOnlyList<Choice> Versions(bool withDraft) =>
        [
            .. Guidance.Protocols.Select(protocol => new Choice(
                protocol.Version,
                $"Version {protocol.Version}, in force from {Say.Date(protocol.From)}"
            )),
            .. withDraft ? [new Choice(DraftEdition.Id, "The draft in the editor")] : Array.Empty<Choice>(),
        ];

    /// <summary>What is asked; null where something is wrong, and then the form's errors say what.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="file">An uploaded draft of an edition: its name and text; null where none was sent.</param>
    /// <param name="mayDraft">True for somebody who writes the protocol.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task<AskedReplay?> AskedAsync(
        ReplayForm form,
        (string Name, string Text)? file,
        bool mayDraft,
        CancellationToken stop
    )
    {
        if (form.With != ReplayWith.Draft && form.First is not null && form.First == form.Second)
            form.Errors.Add("second", "Choose two that differ");
        var first =
            form.With == ReplayWith.Protocol
                ? await VersionAsync(form, "first", form.First, mayDraft, stop)
                : Known(form, "first", form.First);
        var second = form.With switch
        {
            ReplayWith.Draft => Draft(form, file, stop),
            ReplayWith.Protocol => await VersionAsync(form, "second", form.Second, mayDraft, stop),
            _ => Known(form, "second", form.Second),
        };
        return form.Errors.Any || first is null || second is null
            ? null
            : AskedReplay.Now(first, second, form.Among, Guidance);
    }

    private AskedSide? Known(ReplayForm form, string field, string? id)
    {
        var side = id is null ? null : new AskedSide(SideKind.Edition, id).Among(Guidance);
        if (side is null)
            form.Errors.Add(field, "Choose an edition");
        return side;
    }

    private AskedSide? Draft(ReplayForm form, (string Name, string Text)? file, CancellationToken stop)
    {
        var (name, text) = file ?? ("draft.yaml", form.Draft ?? "");
        if (string.IsNullOrWhiteSpace(text))
        {
            form.Errors.Add("file", "Choose the file of your draft, or paste its text");
            return null;
        }
        if (text.Length > MostCharacters)
        {
            form.Errors.Add("file", "This is too large to be an edition. Choose the file of your draft");
            return null;
        }
        var read = DraftEdition.Read(name, text, Guidance, stop);
        foreach (var error in read.Errors.Take(MostErrors))
            form.Errors.Add(file is null ? "draft" : "file", Sentence(error));
        return read.Side is { } side ? new AskedSide(SideKind.Draft, name, text) { Title = side.Title } : null;
    }

    private async Task<AskedSide?> VersionAsync(
        ReplayForm form,
        string field,
        string? version,
        bool mayDraft,
        CancellationToken stop
    )
    {
        if (version == DraftEdition.Id && mayDraft)
        {
            var draft = protocols.Check(await protocols.FormAsync(stop), protocols.Earliest, stop: stop);
            if (draft is { Protocol.Source: { } source, Rules: not null })
                return new AskedSide(SideKind.ProtocolDraft, source.File, source.Text, Edition).Among(Guidance);
            form.Errors.Add(field, "The draft has mistakes. Put them right in the editor first");
            return null;
        }
        var side = version is null ? null : new AskedSide(SideKind.Protocol, version, With: Edition).Among(Guidance);
        if (side is null)
            form.Errors.Add(field, "Choose a version of the protocol");
        return side;
    }

    private static string Sentence(GuidanceError error) =>
        $"{(error.Line > 0 ? $"Line {error.Line}: " : "")}{(error.DutyId is null ? "" : error.DutyId + ": ")}{error.Message.TrimEnd('.')}";
}
