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
    /// <param name="Reason">Why.</param>
    public sealed record Choice(string Became, string Reason)
    {
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
    public Choice Of(string child) =>
        new(_form[Input(child)].ToString(), PostedForm.Lines(_form[Reason(child)].ToString()).Trim());

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

    internal static string Reason(string child) => $"reason-{child}";

    /// <summary>The answer that it goes on a record known here.</summary>
    internal static string Known(Guid child) => $"{KnownAs}{child}";

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="worry">The worry.</param>
    /// <param name="decides">Who may say that nothing is recorded on a child, where whoever screens may not; null where they may.</param>
    public FormErrors Check(WorryRecord worry, string? decides)
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
            else if (chosen.What != WorryBecame.Recorded && chosen.Reason.Length == 0)
                errors.Add(
                    Reason(child.Id),
                    $"Say why nothing is recorded for {child.Name}, and what the sender was told"
                );
            else if (chosen.Reason.Length > Longest)
                errors.Add(Reason(child.Id), $"Use at most {Longest} characters");
        }
        if (waiting.TrueForAll(child => Of(child.Id).Became.Length == 0))
            errors.Add(Input(waiting[0].Id), "Choose what becomes of it for one child at least");
        if (worry.Sent!.Address is not null && IsSecret is null && waiting.Exists(child => Of(child.Id).Became == New))
            errors.Add(Secret, "Say whether the address must be kept secret");
        return errors;
    }
}
