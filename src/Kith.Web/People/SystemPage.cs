using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Access;
using Kith.Web.Components;

namespace Kith.Web.People;

/// <summary>The system administrator's page: who works here, and how they sign in. No child is shown.</summary>
public static class SystemPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people", AddAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{id}/password", RenewAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{id}/leaving", LeaveAsync).Needs(Permission.KeepSystem);
    }

    private static async Task<IResult> ShowAsync(Staff staff, CancellationToken cancellation) =>
        await PageAsync(staff, new NewPerson(), new FormErrors(), null, cancellation);

    private static async Task<IResult> AddAsync(
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        CancellationToken cancellation
    )
    {
        var form = NewPerson.Read(await request.ReadFormAsync(cancellation));
        var errors = form.Check();
        if (errors.Any)
        {
            return await PageAsync(staff, form, errors, null, cancellation);
        }
        var (password, problem) = await staff.AddAsync(form.UserName, form.ToDetails(), viewer.Id, cancellation);
        return problem is not null
            ? await PageAsync(staff, form, errors.Add("user-name", problem), null, cancellation)
            : await PageAsync(
                staff,
                new NewPerson(),
                errors,
                $"{form.Name} can sign in as {form.UserName} with the password {password}. It is shown this once.",
                cancellation
            );
    }

    private static async Task<IResult> RenewAsync(string id, Staff staff, CancellationToken cancellation) =>
        await staff.RenewAsync(id) is { } password
            ? await PageAsync(
                staff,
                new NewPerson(),
                new FormErrors(),
                $"The new password of {id} is {password}. It is shown this once.",
                cancellation
            )
            : Refusals.NotThere();

    private static async Task<IResult> LeaveAsync(
        string id,
        SignedIn viewer,
        Staff staff,
        CancellationToken cancellation
    )
    {
        if (id == viewer.Id)
        {
            return await PageAsync(
                staff,
                new NewPerson(),
                new FormErrors(),
                "You cannot record that you left yourself. Ask another administrator.",
                cancellation
            );
        }
        return await staff.LeaveAsync(
            id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase),
            viewer.Id,
            cancellation
        )
            ? TypedResults.LocalRedirect("/system")
            : Refusals.NotThere();
    }

    private static async Task<IResult> PageAsync(
        Staff staff,
        NewPerson form,
        FormErrors errors,
        string? notice,
        CancellationToken cancellation
    )
    {
        var people = await staff.ListAsync(cancellation);
        return Pages.Render<SystemView>(
            new
            {
                People = people,
                Form = form,
                Errors = errors,
                Notice = notice,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }
}

/// <summary>A person to be added, as typed.</summary>
public sealed record NewPerson(
    string Name = "",
    string UserName = "",
    string Title = "",
    string Team = "",
    string Agency = "Local authority",
    string Post = "",
    string Registration = "",
    string Supervisor = ""
)
{
    public static NewPerson Read(IFormCollection form)
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
            Of("supervisor")
        );
    }

    // Longer than any name here.
    private const int MostLetters = 60;

    // What stands in addresses and in the record for ever.
    private static bool IsOfUserNames(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';

    public FormErrors Check()
    {
        var errors = new FormErrors();
        void Needed(string field, string value, string message)
        {
            if (value.Length == 0)
            {
                errors.Add(field, message);
            }
            else if (value.Length > MostLetters && field != "user-name")
            {
                errors.Add(field, $"Use {MostLetters} characters at most");
            }
        }
        Needed("name", Name, "Enter the person’s name");
        Needed("user-name", UserName, "Enter the name they will sign in with");
        if (UserName.Length > MostLetters || !UserName.All(IsOfUserNames))
        {
            errors.Add("user-name", "Use letters, digits, full stops, hyphens and underscores only, 60 at most");
        }
        Needed("title", Title, "Enter the job title");
        Needed("team", Team, "Enter the team");
        Needed("agency", Agency, "Enter the agency");
        if (!Enum.GetNames<Post>().Contains(Post))
        {
            errors.Add("post", "Choose what the job lets them do here");
        }
        if (!Enum.GetNames<Registration>().Contains(Registration))
        {
            errors.Add("registration", "Choose their professional registration");
        }
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
            Agency
        );
}
