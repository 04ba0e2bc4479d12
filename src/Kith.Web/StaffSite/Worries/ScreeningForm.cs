using Kith.Casework.Forms;
using Kith.Casework.FrontDoor.Worries;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Worries;

/// <summary>What somebody chose for each child of a worry, as typed.</summary>
public sealed class ScreeningForm
{
    internal const string New = "new";
    internal const string Advice = "advice";
    internal const string AnotherAuthority = "another-authority";
    internal const string Secret = "secret";
    internal const string Family = "family";
    private const string KnownAs = "known-";
    private const int Longest = 30_000;

    private readonly IFormCollection _form;

    private ScreeningForm(IReadOnlyList<KeyValuePair<string, string>> typed) =>
        (Typed, _form) = (typed, PostedForm.Collect(typed));

    /// <summary>What was sent, or typed and kept.</summary>
    public static ScreeningForm Read(IReadOnlyList<KeyValuePair<string, string>> typed) => new(typed);

    /// <summary>All of it, by input.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; }

    /// <summary>What was chosen for one child.</summary>
    /// <param name="Became">The word of the answer; empty where nothing is chosen yet.</param>
    /// <param name="Reason">Why, where nothing is recorded on a child.</param>
    /// <param name="Threshold">Which threshold is met, there.</param>
    /// <param name="How">How the sender was told, there.</param>
    /// <param name="Said">What the sender was told, there.</param>
    /// <param name="Proof">What shows that the sender knows, there.</param>
    /// <param name="ParentsTold">Whether the parents know, there: yes, no, or empty.</param>
    /// <param name="NotToldBecause">How telling them would add risk, there.</param>
    public sealed record Choice(
        string Became,
        string Reason,
        string Threshold,
        string How,
        string Said,
        string Proof,
        string ParentsTold,
        string NotToldBecause
    )
    {
        internal WorryScreened Fact(string child) =>
            new(
                child,
                What,
                Reason,
                Threshold: Threshold,
                How: How,
                Said: Said.Length == 0 ? null : Said,
                Proof: Proof.Length == 0 ? null : Proof,
                ParentsTold: ParentsTold == "yes",
                NotToldBecause: ParentsTold == "yes" || NotToldBecause.Length == 0 ? null : NotToldBecause
            );

        /// <summary>The record on which it goes; null for a new one.</summary>
        public Guid? Known =>
            Became.StartsWith(KnownAs, StringComparison.Ordinal) && Guid.TryParse(Became[KnownAs.Length..], out var id)
                ? id
                : null;

        /// <summary>What it becomes.</summary>
        public WorryBecame What =>
            Became switch
            {
                Advice => WorryBecame.Advice,
                AnotherAuthority => WorryBecame.AnotherAuthority,
                _ => WorryBecame.Recorded,
            };
    }

    /// <summary>What was chosen for a child.</summary>
    public Choice Of(string child) => Of(_form[Input(child)].ToString(), child);

    private Choice Of(string became, string child) =>
        new(
            became,
            Text(Reason(became, child)),
            Text(Threshold(became, child)),
            Text(How(became, child)),
            Text(Said(became, child)),
            Text(Proof(became, child)),
            Text(ParentsTold(became, child)),
            Text(NotToldBecause(became, child))
        );

    /// <summary>What was typed below one of the answers.</summary>
    internal string Text(string input) => PostedForm.Lines(_form[input].ToString()).Trim();

    /// <summary>Whether the address is to be kept secret; null where nobody said.</summary>
    public bool? IsSecret =>
        _form[Secret].ToString() switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };

    /// <summary>Whether the new records are linked as those of brothers and sisters; as the sender said, where nobody chose.</summary>
    public bool IsOneFamily(WorrySent sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return _form[Family].ToString() switch
        {
            "yes" => true,
            "no" => false,
            _ => sent.OneFamily != false,
        };
    }

    internal static string Input(string child) => $"became-{child}";

    /// <summary>What of that which is new on a record is to be written there.</summary>
    internal IReadOnlyList<string> Written(string child, Guid known) =>
        [.. _form[Writing(child, known)].OfType<string>()];

    internal static string Writing(string child, Guid known) => $"write-{child}-{known:N}";

    // Each answer by which nothing is recorded has its own questions below it.
    internal static string Reason(string became, string child) => $"{became}-reason-{child}";

    internal static string Threshold(string became, string child) => $"{became}-threshold-{child}";

    internal static string How(string became, string child) => $"{became}-how-{child}";

    internal static string Said(string became, string child) => $"{became}-said-{child}";

    internal static string Proof(string became, string child) => $"{became}-proof-{child}";

    internal static string ParentsTold(string became, string child) => $"{became}-parents-{child}";

    internal static string NotToldBecause(string became, string child) => $"{became}-parents-why-{child}";

    /// <summary>The levels of the threshold, as they are asked for a referral.</summary>
    internal static IReadOnlyList<Option> Thresholds(FormLibrary forms) =>
        forms.For("decide-referral").Find("threshold")!.Options;

    /// <summary>How somebody can be told, as it is asked of a referrer.</summary>
    internal static IReadOnlyList<Option> Hows(FormLibrary forms) => forms.For("tell-referrer").Find("how")!.Options;

    // As for a referrer: a letter or an e-mail may never have been read.
    private static bool AsksProof(FormLibrary forms, string how) =>
        forms.For("tell-referrer").Find("proof") is { ShownWhen: { } when } && when.Is.Contains(how);

    /// <summary>The answer that it goes on a record known here.</summary>
    internal static string Known(Guid child) => $"{KnownAs}{child}";

    private static void Check(WorryChild child, Choice chosen, FormLibrary forms, FormErrors errors)
    {
        var became = chosen.Became;
        if (chosen.Reason.Length == 0)
            errors.Add(Reason(became, child.Id), $"Say why nothing is recorded for {child.Name}");
        if (Thresholds(forms).All(option => option.Value != chosen.Threshold))
            errors.Add(Threshold(became, child.Id), $"Choose which threshold is met for {child.Name}");
        if (Hows(forms).All(option => option.Value != chosen.How))
            errors.Add(How(became, child.Id), $"Choose how the sender was told about {child.Name}");
        else if (chosen.Proof.Length == 0 && AsksProof(forms, chosen.How))
            errors.Add(Proof(became, child.Id), "Say what shows that they know, or that nothing does yet");
        if (chosen.ParentsTold is not ("yes" or "no"))
            errors.Add(ParentsTold(became, child.Id), $"Say whether the parents of {child.Name} know");
        else if (chosen is { ParentsTold: "no", NotToldBecause.Length: 0 })
            errors.Add(
                NotToldBecause(became, child.Id),
                "Say why they do not know, or how telling them would add risk"
            );
        foreach (
            var (input, text) in new[]
            {
                (Reason(became, child.Id), chosen.Reason),
                (Said(became, child.Id), chosen.Said),
                (Proof(became, child.Id), chosen.Proof),
                (NotToldBecause(became, child.Id), chosen.NotToldBecause),
            }
        )
            if (text.Length > Longest)
                errors.Add(input, $"Use at most {Longest} characters");
    }

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="worry">The worry.</param>
    /// <param name="decides">Who may say that nothing is recorded on a child, where whoever screens may not; null where they may.</param>
    /// <param name="forms">What may be answered.</param>
    public FormErrors Check(WorryRecord worry, string? decides, FormLibrary forms)
    {
        ArgumentNullException.ThrowIfNull(worry);
        var errors = new FormErrors();
        var waiting = worry.Waiting.ToList();
        foreach (var child in waiting)
        {
            var chosen = Of(child.Id);
            if (
                chosen.Became.Length > 0
                && chosen.Known is null
                && chosen.Became is not (New or Advice or AnotherAuthority)
            )
                errors.Add(Input(child.Id), $"Choose what becomes of it for {child.Name}");
            else if (chosen.What != WorryBecame.Recorded && decides is not null)
                errors.Add(Input(child.Id), $"{decides} Choose a referral for {child.Name}: it is decided there");
            else if (chosen.What != WorryBecame.Recorded)
                Check(child, chosen, forms, errors);
            if (
                chosen.Known is { } known
                && WorryAdults.ChosenTwice(worry.Sent!, Written(child.Id, known)) is { Name: var adult }
            )
                errors.Add(
                    Writing(child.Id, known),
                    $"Choose for {adult} what is new, or that it is somebody else: not both"
                );
        }
        if (waiting.TrueForAll(child => Of(child.Id).Became.Length == 0))
            errors.Add(Input(waiting[0].Id), "Choose what becomes of it for one child at least");
        if (worry.Sent!.Address is not null && IsSecret is null && waiting.Exists(WritesAddress))
            errors.Add(Secret, "Say whether the address must be kept secret");
        return errors;
    }

    private bool WritesAddress(WorryChild child) =>
        Of(child.Id) is var chosen
        && (chosen.Became == New || (chosen.Known is { } known && WorryNews.HasAddress(Written(child.Id, known))));
}
