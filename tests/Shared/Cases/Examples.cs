using System.Reflection;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>One act filled in as a practitioner would, with a record it can follow from and somebody who may do it.</summary>
internal sealed record Example(Past Past, Practitioner By, Act Act)
{
    /// <summary>Another child's record that the act is about too; null for none.</summary>
    public ChildRecord? Other { get; init; }

    /// <summary>What is recorded of people of the family on records of their own.</summary>
    public IReadOnlyList<PersonRecord> People { get; init; } = [];

    public Given Given => ((Given)Past with { Others = Other is null ? [] : [Other], People = People }).Knowing();

    public string Name => Act.ActName;
}

/// <summary>An example of every act, each in a file of its own under <c>Examples/</c>.</summary>
internal static partial class Examples
{
    // The child's mother: known before what is recorded about her or kept from her.
    private static readonly FamilyMemberRecorded Rosa = new(
        new Guid("11111111-0000-4000-8000-000000000001"),
        "Rosa Hart",
        "mother"
    );

    // A record beside the one an act is done on: the same wherever an example is done.
    private static readonly Guid Beside = new("6f1d2c34-0000-4000-8000-0000000000b2");

    public static IReadOnlyList<Example> All { get; } =
    [
        .. typeof(Examples)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(Example))
            .Select(property => Placed((Example)property.GetValue(null)!))
            .OrderBy(example => example.Name, StringComparer.Ordinal),
    ];

    public static Example Of(string act) => All.Single(example => example.Name == act);

    private static Example Placed(Example example) =>
        example with
        {
            Act = example.Act with
            {
                On = example.Past.Next,
                Episode =
                    example.Act.Scope is Scope.OpenEpisode or Scope.AnyEpisode
                    || example.Given.Record.State.Open is not null && example.Act.Scope == Scope.NewOrOpenEpisode
                        ? 1
                        : 0,
            },
        };
}
