using System.CommandLine;
using Kith.Casework;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Replay;

namespace Kith.Commands;

/// <summary>What <c>kith replay</c> sets side by side, as its options say it.</summary>
internal sealed class ReplayOptions
{
    private readonly Option<string[]> _editions = new("--edition")
    {
        Description =
            "An edition, such as wt-2018, or in-force for the one in force on each day. Give it twice: the edition compared, and the one compared with; once beside --draft.",
        HelpName = "EDITION",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<FileInfo?> _draft = new("--draft")
    {
        Description =
            "The file of an edited draft of an edition, compared with --edition, or else with the edition it is a draft of.",
        HelpName = "PATH.yaml",
    };

    private readonly Option<string[]> _protocols = new("--protocol")
    {
        Description =
            "A version of the local protocol by its number, or the file of one. Give it twice; both are read with the edition in force today.",
        HelpName = "VERSION|PATH.yaml",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<DateOnly?> _from = new("--from")
    {
        Description = "Leave out what was done, and time limits that began, before this day.",
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<DateOnly?> _to = new("--to")
    {
        Description =
            "Leave out what was done, and time limits that began, after this day; cases are those open on it.",
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<string?> _stage = new("--stage")
    {
        Description = $"Only work at one stage: {string.Join(", ", Stages.Open)}.",
        HelpName = "STAGE",
    };

    private readonly Option<string?> _team = new("--team")
    {
        Description = "Only cases held by one team at the time.",
        HelpName = "TEAM",
    };

    public IEnumerable<Option> All => [_editions, _draft, _protocols, _from, _to, _stage, _team];

    /// <summary>What is wrong with the options whatever database they are used on.</summary>
    public void Check(ParseResult parsed)
    {
        var named = parsed.GetValue(_editions) ?? [];
        var versions = parsed.GetValue(_protocols) ?? [];
        var given = parsed.GetValue(_draft);
        if (versions.Length > 0 ? named.Length > 0 || given is not null || versions.Length != 2 : !IsPair(named, given))
            throw new CouldNotException(
                "Give two sides: --edition A --edition B, or --edition A --draft FILE.yaml, or --protocol 1 --protocol 2."
            );
        if (named.Concat(versions).GroupBy(name => name, StringComparer.Ordinal).Any(same => same.Count() > 1))
            throw new CouldNotException("Give two different sides: these are the same.");
        if (parsed.GetValue(_to) < parsed.GetValue(_from))
            throw new CouldNotException("--to has to be on or after --from.");
        if (parsed.GetValue(_stage) is { } chosen && !Stages.Open.Contains(chosen))
            throw new CouldNotException(
                $"There is no stage \"{chosen}\". There are: {string.Join(", ", Stages.Open)}."
            );
    }

    /// <summary>The question, with the rules as the database has them.</summary>
    public ReplayQuestion Question(ParseResult parsed, GuidanceLibrary guidance, DateOnly today)
    {
        var among = new Selection(
            new Period(parsed.GetValue(_from), parsed.GetValue(_to)),
            parsed.GetValue(_stage),
            parsed.GetValue(_team)
        );
        var edition = guidance.InForceOn(today).Edition;
        if (parsed.GetValue(_protocols) is [var one, var other])
            return new(ProtocolOf(guidance, one, edition), ProtocolOf(guidance, other, edition), among);
        var named = parsed.GetValue(_editions) ?? [];
        if (parsed.GetValue(_draft) is not { } file)
            return new(EditionOf(guidance, named[0]), EditionOf(guidance, named[1]), among);
        var read = DraftEdition.Read(file.Name, GuidanceFiles.TextOf(file.FullName), guidance);
        var second = read.Side ?? throw Wrong(read.Errors);
        var first =
            named.FirstOrDefault()
            ?? read.Of
            ?? throw new CouldNotException(
                $"{file.Name} names no edition that it is a draft of. Give one: --edition A."
            );
        return new(EditionOf(guidance, first), second, among);
    }

    private static bool IsPair(string[] named, FileInfo? draft) =>
        draft is null ? named.Length == 2 : named.Length <= 1;

    private static Side EditionOf(GuidanceLibrary guidance, string id) =>
        Side.Of(guidance, id)
        ?? throw new CouldNotException(
            $"There is no edition \"{id}\". There are: {string.Join(", ", guidance.Editions.Select(edition => edition.Id).Append(Side.InForce))}."
        );

    private static Side ProtocolOf(GuidanceLibrary guidance, string named, string edition)
    {
        if (ProtocolSides.Published(guidance, named, edition) is { } published)
            return published;
        if (!File.Exists(named))
            throw new CouldNotException(
                $"There is no version \"{named}\" of the local protocol, and no such file. There are: {string.Join(", ", guidance.Protocols.Select(protocol => protocol.Version))}."
            );
        var (side, errors) = ProtocolSides.File(
            guidance,
            Path.GetFileName(named),
            GuidanceFiles.TextOf(named),
            edition
        );
        return side ?? throw Wrong(errors);
    }

    private static CouldNotException Wrong(IReadOnlyList<GuidanceError> errors) =>
        new(string.Join('\n', errors.Prepend<object>("The draft has errors. Put these right:")));
}
