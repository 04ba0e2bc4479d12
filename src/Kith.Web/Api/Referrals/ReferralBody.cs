using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Worries;

namespace Kith.Web.Api.Referrals;

/// <summary>What a system sends about children: the questions of the page for worries, by names that stay the same.</summary>
public sealed record ReferralBody
{
    [Description("The children, eight at most. Of a child whose first name is not known, send “not known”.")]
    public required IReadOnlyList<SentChild> Children { get; init; }

    [Description("What worries the sender, in their words.")]
    public required string Concern { get; init; }

    [Description("Who sends it: somebody who can be asked more, and told what came of it.")]
    public required SentBy Sender { get; init; }

    [Description("The adults around the children, six at most.")]
    public IReadOnlyList<SentAdult> Adults { get; init; } = [];

    [Description("Whether the children are brothers and sisters.")]
    public bool? OneFamily { get; init; }

    [Description("Where the family lives, lines apart.")]
    public string? Address { get; init; }

    public string? Postcode { get; init; }

    [Description("Whether the family knows that we are told.")]
    public bool? FamilyKnows { get; init; }

    [Description("What the family thinks of it.")]
    public string? FamilyThinks { get; init; }

    [Description("Whether they agree that we are told: yes, no or not-asked.")]
    public string? Agrees { get; init; }

    [Description("Why they were not asked.")]
    public string? NotAsked { get; init; }

    [Description("Why we are told although they do not agree.")]
    public string? Despite { get; init; }

    /// <summary>True where a row is nothing at all, which the reader lets through.</summary>
    internal bool HasGaps => Children.Any(child => child is null) || Adults.Any(adult => adult is null);

    /// <summary>The same as somebody types it, so that one check and one act serve both.</summary>
    /// <param name="caller">Whose system sends it.</param>
    /// <param name="key">What it sends the same under again.</param>
    internal WorryForm ToForm(string caller, string key) =>
        new()
        {
            Key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}/{key}")).AsSpan(0, 16)),
            Children = [.. Children.Select(child => child.ToForm())],
            Adults =
            [
                .. Adults.Select(adult => new WorryForm.AdultForm(
                    Line(adult.Name),
                    Line(adult.Relationship),
                    Line(adult.Contact)
                )),
            ],
            OneFamily = YesNo(OneFamily),
            Concern = Text(Concern),
            Address = Text(Address),
            Postcode = Line(Postcode),
            FamilyKnows = YesNo(FamilyKnows),
            FamilyThinks = Text(FamilyThinks),
            Agrees = Line(Agrees),
            NotAsked = Text(NotAsked),
            Despite = Text(Despite),
            Sender = Line(Sender.Who),
            Name = Line(Sender.Name),
            Telephone = Line(Sender.Telephone),
            Email = Line(Sender.Email),
        };

    internal static string Line(string? text) => Text(text).Replace('\n', ' ');

    internal static string Text(string? text) => PostedForm.Lines(RequestChecks.Kept(text ?? "")).Trim();

    private static string YesNo(bool? said) =>
        said switch
        {
            true => "yes",
            false => "no",
            _ => "",
        };
}

/// <summary>A child as the sender knows them.</summary>
public sealed record SentChild
{
    [Description("First names.")]
    public required string Given { get; init; }

    [Description("Last name.")]
    public string? Family { get; init; }

    [Description("Date of birth, where it is known.")]
    public DateOnly? BornOn { get; init; }

    [Description("About how old, where not.")]
    public string? About { get; init; }

    [Description("Nursery, school or college.")]
    public string? School { get; init; }

    [Description("What the child said, as the sender heard it.")]
    public string? Said { get; init; }

    internal WorryForm.ChildForm ToForm() =>
        new(
            ReferralBody.Line(Given),
            ReferralBody.Line(Family),
            DateParts.Of(BornOn),
            ReferralBody.Line(About),
            ReferralBody.Line(School),
            ReferralBody.Text(Said)
        );
}

/// <summary>An adult around the children.</summary>
public sealed record SentAdult
{
    public required string Name { get; init; }

    [Description("To the children.")]
    public string? Relationship { get; init; }

    [Description("Telephone or other contact.")]
    public string? Contact { get; init; }
}

/// <summary>Who sends it.</summary>
public sealed record SentBy
{
    [Description(
        "Who they are to the children: one of the words of the council’s page for worries, such as school, health, police."
    )]
    public required string Who { get; init; }

    public required string Name { get; init; }

    [Description("A telephone number or an e-mail address is needed, or both.")]
    public string? Telephone { get; init; }

    public string? Email { get; init; }
}
