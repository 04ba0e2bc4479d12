using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.Shared.Worries;

/// <summary>A worry as somebody types it who has no account.</summary>
public sealed record WorryForm
{
    internal const int MostChildren = 8;
    internal const int MostAdults = 6;
    private const int Short = 200;
    private const int Long = 10_000;

    public Guid Key { get; init; }

    public IReadOnlyList<ChildForm> Children { get; init; } = [new()];

    public IReadOnlyList<AdultForm> Adults { get; init; } = [new()];

    public string OneFamily { get; init; } = "";

    public string Concern { get; init; } = "";

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string FamilyKnows { get; init; } = "";

    public string FamilyThinks { get; init; } = "";

    public string Agrees { get; init; } = "";

    public string NotAsked { get; init; } = "";

    public string Despite { get; init; } = "";

    public string Sender { get; init; } = "";

    public bool IsNameless { get; init; }

    public string Name { get; init; } = "";

    public string Telephone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>A child, as typed. One of whom there is a last name and nothing else is nobody: it was filled in beforehand.</summary>
    public sealed record ChildForm(
        string Given = "",
        string Family = "",
        DateParts Born = default,
        string About = "",
        string School = "",
        string Said = ""
    )
    {
        internal bool IsBlank => Given.Length + About.Length + School.Length + Said.Length == 0 && Born.IsEmpty;
    }

    /// <summary>An adult, as typed.</summary>
    public sealed record AdultForm(string Name = "", string Relationship = "", string Contact = "")
    {
        internal bool IsBlank => Name.Length + Relationship.Length + Contact.Length == 0;
    }

    /// <summary>The name of an input of a row.</summary>
    internal static string Of(string rows, int row, string question) => $"{rows}-{row}-{question}";

    /// <summary>What was sent, or kept under a code.</summary>
    public static WorryForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        string One(string name) => form[name].ToString().Trim();
        string Text(string name) => PostedForm.Lines(form[name].ToString()).Trim();
        return new()
        {
            Key = Guid.TryParse(One(PostedForm.KeyInput), out var key) ? key : Guid.NewGuid(),
            Children =
            [
                .. Rows(typed, "child", MostChildren)
                    .Select(row => new ChildForm(
                        One(Of("child", row, "given")),
                        One(Of("child", row, "family")),
                        DateParts.Read(form, Of("child", row, "born")),
                        One(Of("child", row, "about")),
                        One(Of("child", row, "school")),
                        Text(Of("child", row, "said"))
                    )),
            ],
            Adults =
            [
                .. Rows(typed, "adult", MostAdults)
                    .Select(row => new AdultForm(
                        One(Of("adult", row, "name")),
                        One(Of("adult", row, "relationship")),
                        One(Of("adult", row, "contact"))
                    )),
            ],
            OneFamily = One("one-family"),
            Concern = Text("concern"),
            Address = Text("address"),
            Postcode = One("postcode"),
            FamilyKnows = One("family-knows"),
            FamilyThinks = Text("family-thinks"),
            Agrees = One("agrees"),
            NotAsked = Text("not-asked"),
            Despite = Text("despite"),
            Sender = One("sender"),
            IsNameless = One("nameless") == "yes",
            Name = One("name"),
            Telephone = One("telephone"),
            Email = One("email"),
        };
    }

    /// <summary>What the page holds, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            .. Children.SelectMany(
                (child, row) =>
                    new[]
                    {
                        KeyValuePair.Create(Of("child", row, "given"), child.Given),
                        KeyValuePair.Create(Of("child", row, "family"), child.Family),
                        KeyValuePair.Create(Of("child", row, "about"), child.About),
                        KeyValuePair.Create(Of("child", row, "school"), child.School),
                        KeyValuePair.Create(Of("child", row, "said"), child.Said),
                    }.Concat(child.Born.Values(Of("child", row, "born")))
            ),
            .. Adults.SelectMany(
                (adult, row) =>
                    new[]
                    {
                        KeyValuePair.Create(Of("adult", row, "name"), adult.Name),
                        KeyValuePair.Create(Of("adult", row, "relationship"), adult.Relationship),
                        KeyValuePair.Create(Of("adult", row, "contact"), adult.Contact),
                    }
            ),
            new(PostedForm.KeyInput, $"{Key}"),
            new("one-family", OneFamily),
            new("concern", Concern),
            new("address", Address),
            new("postcode", Postcode),
            new("family-knows", FamilyKnows),
            new("family-thinks", FamilyThinks),
            new("agrees", Agrees),
            new("not-asked", NotAsked),
            new("despite", Despite),
            new("sender", Sender),
            new("nameless", IsNameless ? "yes" : ""),
            new("name", Name),
            new("telephone", Telephone),
            new("email", Email),
        ];

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check(FrontDoorRules door, DateOnly today)
    {
        var errors = new FormErrors();
        if (Concern.Length == 0)
            errors.Add("concern", "Tell us what you are worried about");
        if (Children.All(child => child.IsBlank))
            errors.Add(
                Of("child", 0, "given"),
                "Tell us about one child at least. If you do not know the name, write “not known”"
            );
        foreach (var (row, child) in Children.Index().Where(one => !one.Item.IsBlank))
        {
            if (child.Given.Length == 0)
                errors.Add(
                    Of("child", row, "given"),
                    "Enter the child’s first name. If you do not know it, write “not known”"
                );
            if (!child.Born.IsEmpty && child.Born.Problem("the date of birth") is var (message, part))
                errors.Add(Of("child", row, "born"), message, part);
            else if (child.Born.ToDate() > today)
                errors.Add(
                    Of("child", row, "born"),
                    "The date of birth is in the future. For an unborn baby leave it blank",
                    DatePart.All
                );
        }
        foreach (var (row, adult) in Adults.Index().Where(one => !one.Item.IsBlank && one.Item.Name.Length == 0))
            errors.Add(Of("adult", row, "name"), "Enter a name. If you do not know it, write “not known”");
        if (Postcode.Length > 0 && Casework.People.Postcode.Problem(Postcode) is { } problem)
            errors.Add("postcode", problem);
        if (door.Find(Sender) is null)
            errors.Add("sender", "Say who you are to the child");
        if (!IsNameless && Name.Length == 0)
            errors.Add("name", "Enter your name, or tick that you would rather not say");
        if (!IsNameless && Telephone.Length == 0 && Email.Length == 0)
            errors.Add("telephone", "Enter a phone number or an e-mail, so that we can ask you more");
        if (Telephone.Length > 0 && !Casework.People.Telephone.IsNumber(Telephone))
            errors.Add("telephone", "Enter a phone number with its area code, or leave it blank");
        if (Email.Length > 0 && (Email.IndexOf('@') is < 1 || Email.EndsWith('@') || Email.Contains(' ')))
            errors.Add("email", "Enter an e-mail like name@home.example, or leave it blank");
        foreach (var (input, text) in Values().Where(pair => pair.Value.Length > MostOf(pair.Key)))
            if (errors.For(input) is null)
                errors.Add(input, $"This is too long. Use at most {MostOf(input)} letters");
        return errors;
    }

    /// <summary>What is recorded of it.</summary>
    public WorrySent ToFact(string reference, FrontDoorRules door) =>
        new(
            reference,
            [
                .. Children
                    .Where(child => !child.IsBlank)
                    .Select(
                        (child, row) =>
                            new WorryChild(
                                $"c{row + 1}",
                                child.Given,
                                Said(child.Family),
                                child.Born.ToDate(),
                                Said(child.About),
                                Said(child.School),
                                Said(child.Said)
                            )
                    ),
            ],
            Concern,
            [
                .. Adults
                    .Where(adult => !adult.IsBlank)
                    .Select(
                        (adult, row) =>
                            new WorryAdult($"a{row + 1}", adult.Name, Said(adult.Relationship), Said(adult.Contact))
                    ),
            ],
            Said(
                string.Join(
                    ", ",
                    Address.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
            ),
            Postcode.Length == 0 ? null : Casework.People.Postcode.Clean(Postcode),
            Sender,
            IsNameless ? door.Nameless : door.Find(Sender)?.Source,
            IsNameless ? null : Said(Name),
            IsNameless || Telephone.Length == 0 ? null : Casework.People.Telephone.Said(Telephone),
            IsNameless ? null : Said(Email),
            FamilyKnows.Length == 0 ? null : FamilyKnows == "yes",
            Said(FamilyThinks),
            Agrees switch
            {
                "yes" => FamilyAgrees.Yes,
                "no" => FamilyAgrees.No,
                "not-asked" => FamilyAgrees.NotAsked,
                _ => null,
            },
            Agrees == "not-asked" ? Said(NotAsked) : null,
            OneFamily.Length == 0 || Children.Count(child => !child.IsBlank) < 2 ? null : OneFamily == "yes",
            Agrees == "no" ? Said(Despite) : null
        );

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static int MostOf(string input) =>
        input is "concern" or "family-thinks" or "not-asked" or "despite"
        || input.EndsWith("-said", StringComparison.Ordinal)
            ? Long
            : Short;

    // As many rows as were sent, in their order; one at least, to type in.
    private static IEnumerable<int> Rows(IReadOnlyList<KeyValuePair<string, string>> typed, string rows, int most)
    {
        var sent = Enumerable
            .Range(0, most)
            .Where(row => typed.Any(pair => pair.Key.StartsWith($"{rows}-{row}-", StringComparison.Ordinal)))
            .ToList();
        return sent.Count > 0 ? sent : [0];
    }
}
