using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>
/// What somebody who refers may say of who is around the child, where the child lives, and where the child goes to school: by the questions
/// of the acts that record it, as few of them as whoever refers can answer. A partner does not see the record afterwards.
/// </summary>
internal static class ReferredFamily
{
    private static readonly string[] OfPerson = ["name", "relationship", "lives-with-child", "contact"];

    private static readonly string[] OfAddress = ["lines", "postcode", "protected"];

    private static readonly string[] Others = ["school", "gp"];

    /// <summary>The questions, none of which has to be answered.</summary>
    public static Form FormFor(FormLibrary forms)
    {
        var (family, address) = (forms.For("record-family"), forms.For("record-address"));
        var people = family.Find("people")!;
        return family with
        {
            SeveralChildren = false,
            Sections =
            [
                new(
                    family.Sections[0].Heading,
                    [
                        people with
                        {
                            Hint = "Parents first, then who lives in the house, then who else matters.",
                            Missing = null,
                            Rows = people.Rows! with
                            {
                                BeginWith = 1,
                                Cells =
                                [
                                    .. OfPerson.Select(name =>
                                        Cell(people.Rows!.Cells.Single(one => one.Name == name))
                                    ),
                                ],
                            },
                        },
                    ]
                ),
                new(
                    address.Sections[0].Heading,
                    [.. OfAddress.Select(name => address.Find(name)! with { Missing = null })]
                ),
                .. forms
                    .For("describe-child")
                    .Sections.Select(section =>
                        section with
                        {
                            Fields = [.. section.Fields.Where(field => Others.Contains(field.Name))],
                        }
                    )
                    .Where(section => section.Fields.Count > 0),
            ],
        };
    }

    /// <summary>What of it was answered, as acts on the record that the referral opens.</summary>
    public static IReadOnlyList<ActRead> Read(FormLibrary forms, ActEntry entry, DateOnly on)
    {
        var asked = FormFor(forms);
        var people = ActReader.Read(asked, entry.Answers, new RecordFamily { On = on });
        var address = ActReader.Read(asked, entry.Answers, new RecordAddress { On = on });
        var described = ActReader.Read(asked, entry.Answers, new DescribeChild { On = on });
        List<ActRead> read = [];
        if (people is { Problems.Count: > 0 } or { Act: RecordFamily { People.Count: > 0 } })
            read.Add(people);
        if (
            address
            is { Problems.Count: > 0 }
                or { Act: RecordAddress { Lines: not null } or RecordAddress { Postcode: not null } }
        )
            read.Add(address);
        if (described is { Act: DescribeChild { School: not null } or DescribeChild { Gp: not null } })
            read.Add(described);
        return read;
    }

    // Of a name that somebody refers nobody is suggested: who is known here is not theirs to see.
    private static Field Cell(Field cell) =>
        cell.Kind == FieldKind.PersonName ? cell with { Told = cell.Told with { Kind = FieldKind.Text } } : cell;
}
