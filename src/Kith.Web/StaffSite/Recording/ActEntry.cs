using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Recording;

/// <summary>An act's page as somebody fills it in.</summary>
/// <param name="Form">The questions.</param>
/// <param name="Child">The child whose record it was opened from.</param>
/// <param name="Together">The children one entry may be for: the child first, then siblings whose records the person may write on.</param>
/// <param name="Typed">What was typed or filled in beforehand, by input name.</param>
/// <param name="DraftSavedAt">When the draft shown was saved; null when none is shown.</param>
public sealed record ActEntry(
    Form Form,
    SeenChild Child,
    IReadOnlyList<ChildRecord> Together,
    IReadOnlyList<KeyValuePair<string, string>> Typed,
    DateTimeOffset? DraftSavedAt
)
{
    /// <summary>The name of the input that says which of several children an entry is for.</summary>
    public const string ChildrenInput = ChildAddress.ChildrenInput;

    /// <summary>The name of the input, and of the part of the address, that names what was arranged ahead.</summary>
    public const string BookingInput = "booking";

    private readonly ILookup<string, string> _typed = ActReader.Posted(RowsTyped.In(Form, Typed));

    /// <summary>What was typed or filled in beforehand, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; } = RowsTyped.In(Form, Typed);

    /// <summary>The same, to be read.</summary>
    public ILookup<string, string> Answers => _typed;

    /// <summary>The question for which another row is wanted, by its input; null for none.</summary>
    public string? Adding { get; init; }

    /// <summary>The children whom the address that led here names, and those for whom it as a rule is done at once: they are ticked until somebody chooses.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    /// <summary>Something to know before saving again, such as that the record has changed.</summary>
    public string? Notice { get; init; }

    /// <summary>What others recorded while the page was open; null where nobody did.</summary>
    public ConcurrentEntries? Meanwhile { get; init; }

    /// <summary>When the same was recorded from this page before; null where it was not, or another is wanted.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Who is known around the child, on the page that decides what becomes of a referral.</summary>
    public AroundReferral Around { get; init; } = AroundReferral.Nobody;

    /// <summary>People of other families who were chosen on the page, as far as whoever fills it in knows them.</summary>
    public IReadOnlyList<FamilyMemberRecorded> Met { get; init; } = [];

    /// <summary>The children that a name typed on the page may mean.</summary>
    public IReadOnlyList<Choice> MayBe { get; init; } = [];

    /// <summary>What was typed under an input's name.</summary>
    public IReadOnlyList<string> Of(string input) => [.. _typed[input]];

    /// <summary>The one value typed under an input's name; null for none.</summary>
    public string? One(string input) => _typed[input].FirstOrDefault();

    /// <summary>What the page sends.</summary>
    public PostedForm Posted { get; } = PostedForm.Of(Typed);

    /// <summary>True for what somebody posted or left as a draft, and not only opened.</summary>
    public bool WasTyped => _typed.Contains(PostedForm.KeyInput);

    /// <summary>What is typed, on a page opened anew: saving it is a further entry.</summary>
    /// <param name="notice">What to know before that.</param>
    public ActEntry Anew(string notice) =>
        new(
            Form,
            Child,
            Together,
            [
                .. Typed.Where(pair => pair.Key != PostedForm.KeyInput),
                new(PostedForm.KeyInput, Guid.NewGuid().ToString()),
            ],
            DraftSavedAt
        )
        {
            Notice = notice,
            Met = Met,
        };

    /// <summary>The same page with other answers.</summary>
    public ActEntry Holding(IReadOnlyList<KeyValuePair<string, string>> typed) =>
        new(Form, Child, Together, typed, DraftSavedAt)
        {
            Notice = Notice,
            Meanwhile = Meanwhile,
            RecordedAt = RecordedAt,
            Adding = Adding,
            MayBe = MayBe,
            Around = Around,
            Met = Met,
        };

    /// <summary>What the page holds as it is drawn: where nobody chose yet, the child it was opened from is ticked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Held =>
        WasTyped || Together.Count < 2
            ? Typed
            : [.. Typed, .. For.Select(child => KeyValuePair.Create(ChildrenInput, child.Id.ToString("N")))];

    /// <summary>
    /// Who stands in the families of the brothers and sisters it may be for, and not in the child's own, and who was chosen of other
    /// families: to be picked instead of typed.
    /// Children with a record are not among them: who may see of them is decided for the child's own family only.
    /// </summary>
    public IReadOnlyList<FamilyMemberRecorded> Relatives =>
        [
            .. Together
                .Skip(1)
                .SelectMany(sibling =>
                    sibling.State.Person.Family.Select(member =>
                        member with
                        {
                            Relationship = $"{member.Relationship} on a brother’s or sister’s record",
                        }
                    )
                )
                .Where(member => !member.HasRecord && Child.State.Person.Find(member.Person) is null)
                .Concat(Met)
                .DistinctBy(member => member.Person),
        ];

    /// <summary>The children this entry is for.</summary>
    public IReadOnlyList<ChildRecord> For => IsChosen ? [.. Together.Where(IsIncluded)] : Together;

    /// <summary>True when a child was chosen for whom this cannot be entered any more, or not by this person.</summary>
    public bool HasLost =>
        Form.SeveralChildren
        && _typed[ChildrenInput].Any(chosen => Together.All(child => child.Id.ToString("N") != chosen));

    /// <summary>What is typed, for those of the chosen children who are left.</summary>
    public ActEntry ForThoseLeft()
    {
        var left = Together.Where(IsIncluded).Select(child => KeyValuePair.Create(ChildrenInput, $"{child.Id:N}"));
        return new(Form, Child, Together, [.. Typed.Where(pair => !SaysWhich(pair.Key)), .. left], DraftSavedAt)
        {
            Notice = LostNotice,
            Met = Met,
        };
    }

    // A page that offered several children says for which it is, also when one alone is left of them.
    private bool IsChosen => Together.Count > 1 || Typed.Count(pair => SaysWhich(pair.Key)) > 1;

    private bool IsIncluded(ChildRecord child) =>
        WasTyped
            ? _typed[ChildrenInput].Contains(child.Id.ToString("N"))
            : child.Id == Child.Id || Ticked.Contains(child.Id.ToString("N")) || Booked.On(this, child) is not null;

    private static bool SaysWhich(string input) =>
        input == ChildrenInput || input.StartsWith(PostedForm.VersionInput, StringComparison.Ordinal);

    public ChildRecord Find(Guid child) => Together.First(record => record.Id == child);

    /// <summary>The first child whose record has moved on since the page was opened; null when none has.</summary>
    public ChildRecord? Changed() => For.FirstOrDefault(child => SeenOf(child) is { } seen && seen != child.Version);

    /// <summary>The version of a child's record that the page was opened on; null where it does not say.</summary>
    public int? SeenOf(ChildRecord child) =>
        int.TryParse(One(VersionInput(child.Id)), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : null;

    public static string VersionInput(Guid child) => $"{PostedForm.VersionInput}{child:N}";

    public static string ChangedNotice(ChildRecord child) =>
        $"Somebody else has recorded something for {child.State.Person.DisplayName} since you opened this page. What you typed is kept below. Look at the record, then save again if it still holds.";

    private const string LostNotice =
        "Nothing is saved yet: this can no longer be entered for one of the children you chose. Somebody may have recorded it already, or the case may be closed or led by somebody else. What you typed is kept below. See for whom it is now, then save again.";

    /// <summary>Said where the same comes again from the same page.</summary>
    public static string RecordedNotice(DateTimeOffset at) =>
        $"This was recorded at {Say.Time(at)}, and is not recorded again. Record another only if it happened another time.";

    public const string UnseenNotice =
        "Nothing is recorded yet: you also typed on this page on another device. Both are put together below. Look at it, then save again.";

    public const string EditedNotice =
        "This page was saved before you changed it: what you entered first is on the record, and what you changed since is not. To change that entry, correct it in the story. What you save here is a further entry.";
}
