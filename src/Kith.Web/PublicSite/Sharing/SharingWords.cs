using System.Globalization;
using System.Text;
using Kith.Guidance;
using Kith.Web.PublicSite.Addresses;
using Kith.Web.Shared;

namespace Kith.Web.PublicSite.Sharing;

/// <summary>What the pages of a guide to sharing say, and where they lead.</summary>
internal static class SharingWords
{
    /// <summary>What somebody fills in for their own record, in order.</summary>
    internal static readonly IReadOnlyList<(string Name, string Label)> Record =
    [
        ("about", "Whom it is about"),
        ("seen", "What you saw or heard, in the words used"),
        ("did", "What you shared, with whom, how, and what they said they would do"),
        ("family-told", "What the family was told, or why they were not"),
        ("by", "Your name, and the day and time"),
    ];

    internal static string Of(SharingHeading heading) =>
        heading switch
        {
            SharingHeading.Share => "What you may share",
            SharingHeading.With => "With whom",
            SharingHeading.Basis => "What allows it",
            SharingHeading.Family => "What to say to the family",
            _ => "What to write down",
        };

    /// <summary>The page after some answers.</summary>
    internal static string Address(IEnumerable<SharingAnswered> answered) =>
        answered.Aggregate(
            PublicAddress.MayIShare,
            (address, one) =>
                $"{address}{(address == PublicAddress.MayIShare ? '?' : '&')}{one.Question.Id}={one.Answer.Id}"
        );

    /// <summary>A message to oneself, in whatever program somebody writes their mail: the advice, and what is to be filled in. Nothing is sent from here.</summary>
    internal static string Mail(SharingGuide guide, SharingStep step, DateOnly today)
    {
        var text = new StringBuilder();
        text.AppendLine(step.Advice!.End.Title).AppendLine(step.Advice.End.Opening).AppendLine();
        foreach (var heading in Enum.GetValues<SharingHeading>())
            text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{Of(heading)}: {string.Join(' ', step.Advice.Under(heading))}"
                )
                .AppendLine();
        foreach (var one in step.Answered)
            text.AppendLine(CultureInfo.InvariantCulture, $"{one.Question.Asks} {one.Answer.Says}");
        text.AppendLine();
        foreach (var (_, label) in Record)
            text.AppendLine(CultureInfo.InvariantCulture, $"{label}:").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{guide.Id}, {Say.Date(today)}");
        return $"mailto:?subject={Uri.EscapeDataString($"{guide.Title} {Say.Date(today)}")}&body={Uri.EscapeDataString(text.ToString().ReplaceLineEndings("\r\n"))}";
    }
}
