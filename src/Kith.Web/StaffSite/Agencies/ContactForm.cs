using Kith.Casework.People.Agencies;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>Whom to reach in an agency, as typed.</summary>
public sealed record ContactForm(
    string Team = "",
    string Name = "",
    string Role = "",
    string Telephone = "",
    string Email = "",
    int Version = 0
)
{
    private const int Longest = 200;

    /// <summary>What was sent, or typed and kept.</summary>
    public static ContactForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        string Of(string name) => form[name].ToString().Trim();
        return new(
            Of("team"),
            Of("name"),
            Of("role"),
            Of("telephone"),
            Of("email"),
            int.TryParse(Of("version"), out var version) ? version : 0
        );
    }

    /// <summary>A contact as recorded.</summary>
    public static ContactForm Of(AgencyContactRecorded contact, int version)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new(
            contact.Team ?? "",
            contact.Name ?? "",
            contact.Role ?? "",
            contact.Telephone ?? "",
            contact.Email ?? "",
            version
        );
    }

    /// <summary>What the page sends of it, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("team", Team),
            new("name", Name),
            new("role", Role),
            new("telephone", Telephone),
            new("email", Email),
            new("version", $"{Version}"),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (Team.Length == 0 && Name.Length == 0)
            errors.Add("team", "Enter the team or the name, or both");
        foreach (var (field, text) in new[] { ("team", Team), ("name", Name), ("role", Role) })
            if (text.Length > Longest)
                errors.Add(field, $"Use at most {Longest} characters");
        if (Telephone.Length == 0 && Email.Length == 0)
            errors.Add("telephone", "Enter a telephone number or an e-mail address");
        AgencyForm.Reached(errors, Telephone, Email);
        return errors;
    }

    /// <summary>The fact.</summary>
    public AgencyContactRecorded ToFact(Guid contact) =>
        new(
            contact,
            AgencyForm.Said(Team),
            AgencyForm.Said(Name),
            AgencyForm.Said(Role),
            AgencyForm.Said(Telephone),
            AgencyForm.Said(Email)
        );
}
