using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Web.StaffSite.HandingOver;

/// <summary>What is chosen on the page that passes somebody's children on.</summary>
public sealed record HandOverForm
{
    private const string Cover = "cover";

    /// <summary>One for each time the page was opened.</summary>
    public Guid Key { get; private init; } = Guid.NewGuid();

    /// <summary>All that was sent, to tell a page sent twice from one changed after it was sent.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What the page holds as it is drawn.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Holds =>
        [
            .. Children.Select(child => KeyValuePair.Create("child", $"{child}")),
            new("practitioner", Practitioner),
            new("kind", IsCover ? Cover : "lead"),
            new("reason", Reason),
            new("family-told", FamilyTold),
        ];

    /// <summary>The children chosen.</summary>
    public IReadOnlyList<Guid> Children { get; init; } = [];

    /// <summary>True when somebody covers until a day, and false when they lead from now on.</summary>
    public bool IsCover { get; private init; }

    /// <summary>The user who takes them.</summary>
    public string Practitioner { get; private init; } = "";

    /// <summary>The last day of a cover.</summary>
    public DateParts LastDay { get; private init; }

    /// <summary>Why they move.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How the families were told.</summary>
    public string FamilyTold { get; init; } = "";

    /// <summary>True when whoever takes them has agreed.</summary>
    public bool Agreed { get; private init; }

    /// <summary>True when they have the knowledge, skills and time.</summary>
    public bool Suited { get; private init; }

    /// <summary>The page as it opens: why the children move is written already where the person has left, or is away.</summary>
    public static HandOverForm For(IReadOnlyList<Guid> chosen, Practitioner person, DateOnly today) =>
        new()
        {
            Children = chosen,
            FamilyTold = "Not told yet. Whoever takes over tells them at the first visit",
            // The family reads it: why somebody is away is nobody's business.
            Reason =
                person.HasLeft ? $"{person.Name} has left"
                : person.Away is { } away && !(away.Until < today) ? $"{person.Name} is away"
                : "",
        };

    /// <summary>What the page sent, or was typed on it and kept.</summary>
    public static HandOverForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        var posted = PostedForm.Of(typed);
        return new()
        {
            Key = posted.Key,
            Text = posted.Text,
            Children =
            [
                .. form["child"].Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Distinct(),
            ],
            IsCover = form["kind"] == Cover,
            Practitioner = form["practitioner"].ToString(),
            LastDay = DateParts.Read(form, "last-day"),
            Reason = form["reason"].ToString().Trim(),
            FamilyTold = form["family-told"].ToString().Trim(),
            Agreed = form["sure"].Contains("agreed"),
            Suited = form["sure"].Contains("suited"),
        };
    }

    /// <summary>What is missing before any child is looked at.</summary>
    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (Children.Count == 0)
            errors.Add("child", "Choose at least one child");
        if (Practitioner.Length == 0)
            errors.Add("practitioner", IsCover ? "Choose who covers" : "Choose who leads from now on");
        if (IsCover && LastDay.Problem("the last day of the cover") is var (message, part))
            errors.Add("last-day", message, part);
        if (Reason.Length is 0 or > 2000)
            errors.Add("reason", "Say why they move, in a sentence or more and at most 2,000 characters");
        if (FamilyTold.Length > 2000)
            errors.Add("family-told", "Say how the families were told in at most 2,000 characters");
        return errors;
    }

    /// <summary>The act on one child's record.</summary>
    public Act ActFor(ChildRecord record, DateOnly today) =>
        IsCover
            ? new BeginInvolvement
            {
                On = today,
                Episode = record.State.Open?.Number ?? 0,
                Practitioner = Practitioner,
                Role = InvolvementRole.DutyCover,
                Purpose = "Covers for the lead practitioner",
                LastDay = LastDay.ToDate(),
                Reason = Reason,
            }
            : new ChangeLeadPractitioner
            {
                On = today,
                Episode = record.State.Open?.Number ?? 0,
                Practitioner = Practitioner,
                Reason = Reason,
                FamilyTold = FamilyTold,
                Agreed = Agreed ? true : null,
                Suited = Suited ? true : null,
            };
}
