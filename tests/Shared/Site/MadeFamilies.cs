using System.Globalization;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Web.Shared.Families;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Site;

/// <summary>A child on a plan whose parents are apart, each with a paper of their own.</summary>
/// <param name="Child">The child.</param>
/// <param name="Mother">The mother, with whom the child lives at an address that is kept secret.</param>
/// <param name="Father">The father, from whom it is kept.</param>
/// <param name="MothersPaper">The number of the paper issued to her.</param>
/// <param name="FathersPaper">The number of the paper issued to him.</param>
internal sealed record MadeFamily(Guid Child, Guid Mother, Guid Father, int MothersPaper, int FathersPaper);

internal static class MadeFamilies
{
    public const string Password = "heron on the grey pier";
    public const string MothersName = "Rosalind Wetherfell";
    public const string FathersName = "Darren Oxenholme";
    public const string Address = "9 Lanternhide Walk";
    public const string MothersNumber = "01632 960111";

    public static readonly DateOnly MotherBorn = new(1990, 4, 1);
    public static readonly DateOnly FatherBorn = new(1988, 3, 27);

    private const string Plan = "child-protection-plan-for-parent";

    /// <summary>Somebody who is recorded in a child's family, with a birthday where one is known.</summary>
    public static async Task<Guid> HasInFamily(
        this TestSite site,
        Guid child,
        string name,
        string relationship,
        DateOnly? born = null,
        string lead = "amira"
    )
    {
        await site.Does(
            lead,
            child,
            new RecordFamily
            {
                People = [new Relative($"a{Guid.NewGuid():N}"[..6], Name: name, Relationship: relationship)],
            }
        );
        var person = (await site.RecordOf(child)).State.Person.Family.Last(member => member.Name == name).Person;
        if (born is not null)
            await site.IsSaidOf(person, new PersonDescribed(Names: [NameHeld.From("used", name)], BornOn: born));
        return person;
    }

    /// <summary>An import said something of somebody.</summary>
    public static async Task IsSaidOf(this TestSite site, Guid person, IdentityFact fact)
    {
        var seen = await site.Records.LoadPeopleAsync([person], TestDatabase.Stop);
        await site.Records.AppendAsync(
            new Kith.Store.Append(
                Guid.NewGuid(),
                Casework.People.Importing.Imported.ActName,
                Casework.People.Importing.Imported.Actor,
                site.Time.Now,
                $"{Guid.NewGuid()}",
                []
            )
            {
                People =
                [
                    new Kith.Store.PersonAppend(
                        seen[0],
                        [new Casework.Record.Dated(fact, TestSite.Today)],
                        "people.csv, line 24"
                    ),
                ],
            },
            TestDatabase.Stop
        );
    }

    /// <summary>Two records of one adult are made one.</summary>
    public static async Task AreOnePerson(this TestSite site, Guid kept, Guid second)
    {
        await site.IsSaidOf(kept, new PersonJoined(second, "Both have the same telephone number"));
        await site.IsSaidOf(second, new PersonMerged(kept, "Both have the same telephone number"));
    }

    public static async Task<MadeFamily> FamilyApart(this TestSite site, string given = "Jo")
    {
        var child = await site.OnAPlan("amira", "carys", given);
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People =
                [
                    new Relative(
                        $"{Guid.NewGuid():N}",
                        Name: MothersName,
                        Relationship: "mother",
                        LivesWithChild: true,
                        ParentalResponsibility: true,
                        Contact: MothersNumber
                    ),
                    new Relative(
                        $"{Guid.NewGuid():N}",
                        Name: FathersName,
                        Relationship: "father",
                        LivesWithChild: false,
                        ParentalResponsibility: true
                    ),
                ],
            }
        );
        var family = (await site.RecordOf(child)).State.Person.Family;
        var mother = family.First(one => one.Name == MothersName).Person;
        var father = family.First(one => one.Name == FathersName).Person;
        await site.Does("amira", child, Born(mother, "Rosalind", "Wetherfell", MotherBorn, MothersNumber));
        await site.Does("amira", child, Born(father, "Darren", "Oxenholme", FatherBorn, null));
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = Address,
                Protected = true,
                NeverShowTo = [father],
            }
        );
        return new MadeFamily(
            child,
            mother,
            father,
            await site.Issued(child, mother),
            await site.Issued(child, father)
        );
    }

    /// <summary>Issues the plan to somebody of the family.</summary>
    public static async Task<int> Issued(this TestSite site, Guid child, Guid reader)
    {
        await site.Does("amira", child, new PreparePaper { Document = Plan, Recipient = reader });
        var number = (await site.RecordOf(child)).Version;
        await site.Does("denise", child, new IssuePaper { Paper = number });
        return number;
    }

    /// <summary>Invites somebody and lets them in, with a browser of their own.</summary>
    public static async Task<Visitor> InvitedAs(
        this TestSite site,
        Guid child,
        Guid person,
        DateOnly born,
        params IReadOnlyList<string> shows
    )
    {
        await site.Does("amira", child, new InviteToFamilySite { Person = person, Shows = shows });
        using var amira = await site.As("amira");
        var (name, code) = await amira.MakesCode(child, person);
        var parent = site.Anybody();
        var page = await parent.UsesCode(name, code, born);
        page.Path.ShouldNotStartWith("/family/code", customMessage: string.Join("; ", page.Errors));
        return parent;
    }

    /// <summary>Makes the code to hand over, on the person's page.</summary>
    public static async Task<(string Name, string Code)> MakesCode(this Visitor worker, Guid child, Guid person)
    {
        var page = await worker.Opens($"/children/{child}/family/{person}");
        var paper = await worker.Sends(page, "form[action$='/code']");
        var told = paper.All("main dd");
        return (told[0], told[1]);
    }

    /// <summary>Records that somebody of one child's family is the mother of another child too.</summary>
    public static async Task IsMotherOf(this TestSite site, Guid mother, Guid child) =>
        await site.Records.AppendAsync(
            new Kith.Store.Append(
                Guid.NewGuid(),
                "record-family-member",
                "amira",
                TimeProvider.System.GetUtcNow(),
                $"{Guid.NewGuid()}",
                [
                    new Kith.Store.StreamAppend(
                        await site.RecordOf(child),
                        [
                            new Casework.Record.Dated(
                                new FamilyMemberRecorded(mother, MothersName, "mother", LivesWithChild: true),
                                TestSite.Today
                            ),
                        ]
                    ),
                ]
            ),
            TestDatabase.Stop
        );

    /// <summary>Lets somebody in by a name and the password of the tests.</summary>
    public static Task HasAccount(this TestSite site, Guid person, string name) =>
        site
            .App.Services.GetRequiredService<FamilyAccounts>()
            .GiveAsync(person, name, Password, "setup", TestDatabase.Stop);

    /// <summary>Types what is on the paper.</summary>
    public static async Task<Page> UsesCode(
        this Visitor parent,
        string name,
        string code,
        DateOnly born,
        string password = Password
    ) =>
        await parent.Sends(
            await parent.Opens("/family/code"),
            "form[action='/family/code']",
            ("name", name),
            ("code", code),
            ("born-day", born.Day.ToString(CultureInfo.InvariantCulture)),
            ("born-month", born.Month.ToString(CultureInfo.InvariantCulture)),
            ("born-year", born.Year.ToString(CultureInfo.InvariantCulture)),
            ("password", password)
        );

    /// <summary>Signs in on the family's site.</summary>
    public static async Task<Page> SignsInAsFamily(this Visitor parent, string name, string password = Password) =>
        await parent.Sends(
            await parent.Opens("/family/sign-in"),
            "form[action='/family/sign-in']",
            ("name", name),
            ("password", password)
        );

    private static DescribePerson Born(Guid person, string given, string family, DateOnly born, string? telephone) =>
        new()
        {
            Person = person,
            Names = [new NameHeld("a1", given, family, NameKind.Used)],
            BornOn = born,
            Telephone = telephone,
        };
}
