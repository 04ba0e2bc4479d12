using System.CommandLine;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.People;
using Kith.Web.Start;

namespace Kith.Commands;

/// <summary><c>kith account add</c>: the first administrator of a new database; everybody else is added on the site.</summary>
public static class AccountCommand
{
    public static Command Build()
    {
        var user = new Argument<string>("user") { Description = "The name to sign in with." };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var add = new Command(
            "add",
            "Make a system administrator, and print once the code with which they set their password."
        )
        {
            user,
            name,
        };
        add.SetAction(
            async (parsed, stop) =>
            {
                await using var database = Database.Open(parsed.DatabaseOf());
                await database.MakeReadyAsync(stop);
                // The site is built and not started: accounts are made by the same services that check them.
                await using var site = KithSite.Build(database, GuidanceFiles.Library(), []);
                await using var scope = site.Services.CreateAsyncScope();
                var details = new PractitionerRecorded(
                    parsed.GetValue(name)!,
                    "System administrator",
                    Post.Administrator,
                    Registration.Other,
                    "Systems",
                    null,
                    "Local authority"
                );
                var staff = scope.ServiceProvider.GetRequiredService<Staff>();
                var (code, problem) = await staff.AddAsync(parsed.GetValue(user)!, details, "kith account add", stop);
                if (problem is not null)
                    throw new CouldNotException(problem.Message + ".");
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"Open /set-password on the site: the user name is {parsed.GetValue(user)!.ToLowerInvariant()}, the code {code}. It is shown this once, and works once."
                );
                return ExitCode.Done;
            }
        );
        return new Command("account", "Make accounts.") { add };
    }
}
