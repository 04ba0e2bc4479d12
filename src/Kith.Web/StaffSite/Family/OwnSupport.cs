using Kith.Casework.People;
using Kith.Casework.People.ParentSupports;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Family;

/// <summary>In a sentence what became of the support that somebody was offered in their own right.</summary>
internal static class OwnSupport
{
    public static string Said(ParentSupport support, Workforce workforce) =>
        support switch
        {
            { EndedOn: { } ended } => $"It ended on {Say.Date(ended)}.",
            { GoesOn: true, ReviewOn: { } next } =>
                $"{workforce.NameOf(support.Supporter!)} leads it since {Say.Date(support.OfferedOn)}. It is looked at next on {Say.Date(next)}.",
            { GoesOn: true } => $"{workforce.NameOf(support.Supporter!)} leads it since {Say.Date(support.OfferedOn)}.",
            { Offered.Answer: ParentSupportAnswer.Declined } =>
                $"Offered on {Say.Date(support.OfferedOn)}. They did not want it then, and can be asked again.",
            _ => $"Offered on {Say.Date(support.OfferedOn)}. They have not said yet.",
        };
}
