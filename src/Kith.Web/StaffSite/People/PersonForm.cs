using System.Globalization;
using Kith.Casework.People;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.People;

/// <summary>A person as typed.</summary>
public sealed record PersonForm(
    string Name = "",
    string UserName = "",
    string Title = "",
    string Team = "",
    string Agency = "Local authority",
    string Post = "",
    string Registration = "",
    string Supervisor = "",
    string Knowledge = "",
    string Leads = "",
    string Competences = "",
    string Telephone = "",
    int Version = 0,
    bool ChildrenStay = false
)
{
    /// <summary>The input that says that the children somebody leads stay with them though they move.</summary>
    public const string ChildrenInput = "children-stay";

    /// <summary>The input of the competences they hold.</summary>
    public const string CompetencesInput = "competences";

    private const int Longest = 200;
    private const int MostLed = 99;

    public static PersonForm Read(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().Trim();
        return new(
            Of("name"),
            Of("user-name"),
            Of("title"),
            Of("team"),
            Of("agency"),
            Of("post"),
            Of("registration"),
            Of("supervisor"),
            Of("knowledge"),
            Of("leads"),
            string.Join('\n', form[CompetencesInput].OfType<string>().Where(one => one.Length > 0)),
            Of("telephone"),
            int.TryParse(Of("version"), out var version) ? version : 0,
            Of(ChildrenInput) == "yes"
        );
    }

    /// <summary>What was sent, or typed and kept.</summary>
    public static PersonForm Read(IReadOnlyList<KeyValuePair<string, string>> typed) => Read(PostedForm.Collect(typed));

    /// <summary>What the page sends of it, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("name", Name),
            new("user-name", UserName),
            new("title", Title),
            new("team", Team),
            new("agency", Agency),
            new("post", Post),
            new("registration", Registration),
            new("supervisor", Supervisor),
            new("knowledge", Knowledge),
            new("leads", Leads),
            .. EachCompetence.Select(one => KeyValuePair.Create(CompetencesInput, one)),
            new("telephone", Telephone),
            new("version", $"{Version}"),
            .. ChildrenStay ? [KeyValuePair.Create(ChildrenInput, "yes")] : Array.Empty<KeyValuePair<string, string>>(),
        ];

    /// <summary>The competences one by one.</summary>
    public IReadOnlyList<string> EachCompetence => Competences.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for another team or another post.</summary>
    public bool Moves(PersonForm now) => Team != now.Team || Post != now.Post;

    /// <summary>What is recorded now where something else is typed, each under its label.</summary>
    public IEnumerable<(string Label, string Now)> Beside(PersonForm now, Workforce workforce)
    {
        (string Label, string Typed, string Now)[] all =
        [
            ("Name", Name, now.Name),
            ("Job title", Title, now.Title),
            ("Team", Team, now.Team),
            ("Agency", Agency, now.Agency),
            (PersonWords.PostLabel, PersonWords.OfPost(Post), PersonWords.OfPost(now.Post)),
            (
                "Professional registration",
                PersonWords.OfRegistration(Registration),
                PersonWords.OfRegistration(now.Registration)
            ),
            ("Supervised by", NameOf(Supervisor), NameOf(now.Supervisor)),
            ("Knowledge, skills and languages", Lines(Knowledge), Lines(now.Knowledge)),
            ("Children they can lead for at a time", Lines(Leads), Lines(now.Leads)),
            ("Good at", Lines(Competences), Lines(now.Competences)),
            ("Work telephone", Lines(Telephone), Lines(now.Telephone)),
        ];
        return all.Where(one => one.Typed != one.Now).Select(one => (one.Label, one.Now));

        string NameOf(string user) => user.Length == 0 ? "Nobody" : workforce.Find(user)?.Name ?? user;
        static string Lines(string text) => text.Length == 0 ? "Nothing" : PostedForm.Lines(text);
    }

    public static PersonForm Of(Practitioner person, int version) =>
        new(
            person.Name,
            person.Id,
            person.Details.Title,
            person.Details.Team,
            person.Details.Agency,
            person.Details.Post.ToString(),
            person.Details.Registration.ToString(),
            person.Details.Supervisor ?? "",
            string.Join('\n', person.Details.Knowledge ?? []),
            person.Details.Leads?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join('\n', person.Details.Competences ?? []),
            person.Details.Telephone ?? "",
            version
        );

    /// <summary>What is wrong, in the order of the page.</summary>
    /// <param name="teams">The teams there are.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="isNew">Whether the name to sign in with is asked for.</param>
    public FormErrors Check(IReadOnlyList<string> teams, Workforce workforce, bool isNew)
    {
        var errors = new FormErrors();
        Needed(errors, "name", Name, "Enter the person’s name");
        if (isNew)
        {
            if (UserName.Length == 0)
                errors.Add("user-name", "Enter the name they will sign in with");
            else if (Staff.ProblemWith(UserName) is { } problem)
                errors.Add("user-name", problem);
        }
        Needed(errors, "title", Title, "Enter the job title");
        if (!teams.Contains(Team))
            errors.Add("team", "Choose the team");
        Needed(errors, "agency", Agency, "Enter the agency");
        if (!IsOneOf<Post>(Post))
            errors.Add("post", "Choose what the job lets them do here");
        if (!IsOneOf<Registration>(Registration))
            errors.Add("registration", "Choose their professional registration");
        if (Supervisor.Length > 0 && !workforce.IsManager(Supervisor))
            errors.Add("supervisor", "Choose a supervisor who works here, or nobody");
        if (Telephone.Length > 0 && !Casework.People.Telephone.IsNumber(Telephone))
            errors.Add("telephone", "Enter a telephone number with its area code, or leave it blank");
        if (EachCompetence.Any(one => one.Length > Longest))
            errors.Add(CompetencesInput, "Choose from what is listed");
        if (Knowledge.Length > 10 * Longest)
            errors.Add("knowledge", "Say what they know in fewer words");
        if (
            Leads.Length > 0
            && !(
                int.TryParse(Leads, NumberStyles.None, CultureInfo.InvariantCulture, out var leads) && leads <= MostLed
            )
        )
            errors.Add("leads", $"Enter a whole number from 0 to {MostLed}, or leave it blank");
        return errors;
    }

    public PractitionerRecorded ToDetails() =>
        new(
            Name,
            Title,
            Enum.Parse<Post>(Post),
            Enum.Parse<Registration>(Registration),
            Team,
            Supervisor.Length == 0 ? null : Supervisor,
            Agency,
            Knowledge.Length == 0
                ? null
                : Knowledge.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Leads.Length == 0 ? null : int.Parse(Leads, CultureInfo.InvariantCulture),
            Competences.Length == 0 ? null : EachCompetence,
            Telephone.Length == 0 ? null : Telephone
        );

    // By name only: a number is read as one of them too, also one that none of them has.
    private static bool IsOneOf<T>(string value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value);

    private static void Needed(FormErrors errors, string field, string value, string message)
    {
        if (value.Length == 0)
            errors.Add(field, message);
        else if (value.Length > Longest)
            errors.Add(field, $"Use at most {Longest} characters");
    }
}
