using Kith.Guidance;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>Which duties somebody looks for: filters as in the address. What is left out does not narrow.</summary>
public sealed record DutyQuestion(string? Stage, string? Kind, string? Force, string? Sure, string? Q)
{
    private static readonly char[] Blanks = [' ', '\t', '\u00a0'];

    /// <summary>True when nothing was asked.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Stage + Kind + Force + Sure + Q);

    /// <summary>True for a duty that is looked for. Every word typed has to be in it somewhere.</summary>
    public bool Fits(Duty duty) =>
        Is(Stage, duty.Stage)
        && Is(Kind, duty.Rule.Kind)
        && Is(Force, duty.Force.ToString())
        && Is(Sure, duty.Confidence.ToString())
        && Words.All(word => Reads(duty).Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a silence on what is looked for.</summary>
    public bool Fits(Silence silence) =>
        Is(Stage, silence.Stage)
        && Words.All(word =>
            $"{silence.Says} {silence.Id.Replace('-', ' ')}".Contains(word, StringComparison.OrdinalIgnoreCase)
        );

    private IEnumerable<string> Words =>
        (Q ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10);

    private static bool Is(string? asked, string value) =>
        string.IsNullOrWhiteSpace(asked) || string.Equals(asked, value, StringComparison.OrdinalIgnoreCase);

    private static string Reads(Duty duty) =>
        string.Join(
            ' ',
            duty.Says,
            duty.Id,
            duty.Id.Replace('-', ' '),
            duty.Cites.Statute,
            duty.Cites.Paragraph,
            duty.Rule is ContentRule content ? string.Join(' ', content.Includes) : "",
            duty.Rule is GateRule gate ? gate.Because : ""
        );
}
