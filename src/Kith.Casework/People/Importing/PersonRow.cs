using System.Text.Json.Nodes;

namespace Kith.Casework.People.Importing;

/// <summary>Somebody of a file of people, as read and checked.</summary>
/// <param name="Id">By which the other system knows them.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="IsChild">True for a child of the service; false for somebody in a family.</param>
/// <param name="Said">What the file says, by the names of the questions it answers.</param>
/// <param name="From">Which detail of the mapping each of them was read from.</param>
public sealed record PersonRow(
    string Id,
    int Line,
    bool IsChild,
    JsonObject Said,
    IReadOnlyDictionary<string, string> From
)
{
    private static readonly char[] Between = [';', '|'];

    /// <summary>What it says in answer to a question; null for nothing.</summary>
    public string? Text(string key) => Said[key]?.GetValue<string>();

    /// <summary>How they are called.</summary>
    public string Name =>
        string.Join(' ', new[] { Text("given") ?? Text("known-as"), Text("family") }.Where(part => part is not null));

    /// <summary>The names they had before, with what each is.</summary>
    public IEnumerable<(string? Given, string? Family, NameKind Kind)> Earlier =>
        Families("birth-family", NameKind.Birth)
            .Concat(Families("former-family", NameKind.Former))
            .Concat(
                Several("former-name")
                    .Select(name => NameHeld.From("", name))
                    .Select(name => (name.Given, name.Family, NameKind.Former))
            );

    /// <summary>Where they live, when that must not become known.</summary>
    public bool IsAddressSecret => Said["protected"]?.GetValue<bool>() == true;

    private IEnumerable<(string?, string?, NameKind)> Families(string key, NameKind kind) =>
        Several(key).Select(family => (Text("given"), (string?)family, kind));

    private IEnumerable<string> Several(string key) =>
        (Text(key) ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Something of a row that could not be taken in.</summary>
/// <param name="Detail">The detail; empty for the row as a whole.</param>
/// <param name="Reason">What is wrong with it, as a sentence.</param>
public sealed record Refusal(string Detail, string Reason);

/// <summary>A row as read.</summary>
/// <param name="Row">Who is in it; null where the row could not be taken.</param>
/// <param name="Id">By which the other system knows them; null where the row does not say.</param>
/// <param name="Details">The details of which the row holds anything.</param>
/// <param name="Refusals">What could not be taken in.</param>
public sealed record PersonRead(
    PersonRow? Row,
    string? Id,
    IReadOnlyList<string> Details,
    IReadOnlyList<Refusal> Refusals
);
