using static Kith.Returns.Tests.Cin.Rules.Example;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Cin.Rules;

public class PreProceedingsRuleTests
{
    [Theory, MemberData(nameof(Examples))]
    public void Pre_proceedings_as_drafted_for_2026_27(Example example) => example.Holds();

    public static TheoryData<Example> Examples =>
        [
            Fails2027("9000Q"),
            Passes2027("9000Q", ("PPStartDate", "2026-06-01")),
            Fails2027("9005", ("PPStartDate", "2026-03-31")),
            Passes2027("9005", ("PPStartDate", "2026-04-01")),
            Fails2027("9006", ("LBPSentDate", "2027-04-01")),
            Fails2027("9006", ("PPStartDate", "2026-06-02"), ("LBPSentDate", "2026-06-01")),
            Passes2027("9006", ("PPStartDate", "2026-06-01"), ("LBPSentDate", "2026-06-01")),
            Fails2027("9007", ("LBPSentDate", "2026-06-01")),
            Passes2027("9007", ("LBPSentDate", "2026-06-01"), ("FGDMMeetingOffer", "0")),
            Fails2027("9008", ("InitialPPMeetingDate", "2026-03-31")),
            Passes2027("9008", ("InitialPPMeetingDate", "2027-03-31")),
            Fails2027("9009", ("PPStartDate", "2026-06-02"), ("StepDecisionDate", "2026-06-01")),
            Passes2027("9009", ("StepDecisionDate", "2026-06-01")),
            Fails2027("9010Q", ("FGDMMeetingOffer", "TRUE")),
            Passes2027("9010Q", ("FGDMMeetingOffer", "1"), ("FGDMMeetingFac", "0")),
            Fails2027("9011", ("PPOutcome", "D")),
            Passes2027("9011", ("PPOutcome", "A")),
            Fails2027("9012", ("StepDecisionDate", "2026-06-02"), ("CourtAppDate", "2026-06-01")),
            Passes2027("9012", ("StepDecisionDate", "2026-06-01"), ("CourtAppDate", "2026-06-01")),
            Fails2027("9013", ("CourtAppDate", "2026-06-02"), ("LetterInitCPDate", "2026-06-01")),
            Passes2027("9013", ("LetterInitCPDate", "2026-06-01")),
            Fails2027("9015Q", ("InitialPPMeetingDate", "2026-06-01")),
            Passes2027("9015Q", ("InitialPPMeetingDate", "2026-06-01"), ("ReviewMeetingsCount", "0")),
            Passes("9000Q", Child(Episode(PreProceedings()))),
            Fails("8995Q", Child(), year: "2026-27"),
            Passes2027("8995Q"),
            Fails("8670Q", Child(Episode(Assessment("2027-01-25", null))), year: "2026-27"),
            Passes("8670Q", Child(Episode(Assessment("2027-01-26", null))), year: "2026-27"),
        ];

    private static Example Fails2027(string rule, params (string Element, string Text)[] values) =>
        Fails(rule, Child(Episode(PreProceedings(values))), year: "2026-27");

    private static Example Passes2027(string rule, params (string Element, string Text)[] values) =>
        Passes(rule, Child(Episode(PreProceedings(values))), year: "2026-27");
}
