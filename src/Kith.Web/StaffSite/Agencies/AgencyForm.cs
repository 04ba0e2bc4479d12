using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>An agency as typed.</summary>
public sealed record AgencyForm(
    string Name = "",
    string Kind = "",
    string Telephone = "",
    string Email = "",
    string Address = "",
    string Note = "",
    int Version = 0
)
{
    private const int Longest = 200;
    internal const int LongestNote = 2_000;

    /// <summary>What was sent, or typed and kept.</summary>
    public static AgencyForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        return new(
            form["name"].ToString().Trim(),
            form["kind"].ToString(),
            form["telephone"].ToString().Trim(),
            form["email"].ToString().Trim(),
            form["address"].ToString().Trim(),
            PostedForm.Lines(form["note"].ToString()).Trim(),
            int.TryParse(form["version"], out var version) ? version : 0
        );
    }

    /// <summary>An agency as it is recorded.</summary>
    public static AgencyForm Of(AgencyRecord agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var now = agency.Now!;
        return new(
            now.Name,
            now.Kind is { } kind ? ChildRows.Code(kind) : "",
            now.Telephone ?? "",
            now.Email ?? "",
            now.Address ?? "",
            now.Note ?? "",
            agency.Version
        );
    }

    /// <summary>What the page sends of it, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("name", Name),
            new("kind", Kind),
            new("telephone", Telephone),
            new("email", Email),
            new("address", Address),
            new("note", Note),
            new("version", $"{Version}"),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (Name.Length == 0)
            errors.Add("name", "Enter the name of the agency");
        else if (Name.Length > Longest)
            errors.Add("name", $"Use at most {Longest} characters");
        if (AgencyKinds.Find(Kind) is null)
            errors.Add("kind", "Say what kind of agency it is");
        Reached(errors, Telephone, Email);
        if (Address.Length > Longest)
            errors.Add("address", $"Use at most {Longest} characters");
        if (Note.Length > LongestNote)
            errors.Add("note", $"Use at most {LongestNote} characters");
        return errors;
    }

    /// <summary>What is wrong with a telephone number and an e-mail address.</summary>
    internal static void Reached(FormErrors errors, string telephone, string email)
    {
        if (telephone.Length > 0 && !Casework.People.Telephone.IsNumber(telephone))
            errors.Add("telephone", "Enter a telephone number with its area code, or leave it blank");
        if (
            email.Length > 0
            && (email.Length > Longest || email.IndexOf('@') is < 1 || email.EndsWith('@') || email.Contains(' '))
        )
            errors.Add("email", "Enter an e-mail address, such as office@school.example, or leave it blank");
    }

    /// <summary>The fact.</summary>
    public AgencyDescribed ToFact() =>
        new(Name, AgencyKinds.Find(Kind), Said(Telephone), Said(Email), Said(Address), Said(Note));

    internal static string? Said(string text) => text.Length == 0 ? null : text;
}
