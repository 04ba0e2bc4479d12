using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Recording;

/// <summary>What was entered for a proposal that was sent back or is to be changed: it fills its page in again, so that nobody types it twice.</summary>
internal static class ProposedEarlier
{
    /// <summary>The part of the address that names the proposal by its place in the record.</summary>
    public const string Input = "entered";

    /// <summary>What the page holds; null where the address names no proposal of this act.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Fill(Form form, SeenChild child, string? version)
    {
        var proposal = Proposals
            .Of(child.Record)
            .FirstOrDefault(one => one.Recorded.Version.ToString(CultureInfo.InvariantCulture) == version);
        return proposal is not null && proposal.Fact.ActName == form.Act && Proposals.ActOf(proposal.Fact) is { } act
            ?
            [
                .. ActReader.Write(form, act, child.Id),
                .. act.Departures.SelectMany(departure =>
                    new[]
                    {
                        KeyValuePair.Create($"departure.{departure.DutyId}.reason", departure.Reason),
                        KeyValuePair.Create($"departure.{departure.DutyId}.by", departure.AuthorisedBy),
                    }
                ),
            ]
            : null;
    }
}
