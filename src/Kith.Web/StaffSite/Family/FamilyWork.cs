using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Family;

/// <summary>A child of a family, and the act by which what is due is done for them.</summary>
/// <param name="Child">The child.</param>
/// <param name="Act">The act; null where nobody here may do it now.</param>
/// <param name="MayExplain">True where it is late and it may be said why.</param>
public sealed record DueFor(SeenChild Child, string? Act, bool MayExplain = false);

/// <summary>Something that is due for one or several children of a family by the same duty on the same day.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Day">By when; for what waits for approval, since when.</param>
/// <param name="At">The moment, for a limit in hours.</param>
/// <param name="IsApproval">True for work that waits for a manager.</param>
/// <param name="For">The children.</param>
public sealed record FamilyDue(Duty Duty, DateOnly Day, DateTime? At, bool IsApproval, IReadOnlyList<DueFor> For);

/// <summary>Something arranged ahead for one or several children of a family.</summary>
/// <param name="Booking">What.</param>
/// <param name="For">The children, each with the version of the record at which it was arranged.</param>
public sealed record FamilyAhead(Booking Booking, IReadOnlyList<(SeenChild Child, int Version)> For);

/// <summary>What to think of now, for which of the children.</summary>
/// <param name="Duty">The duty behind it.</param>
/// <param name="For">The children.</param>
public sealed record FamilyPrompt(Duty Duty, IReadOnlyList<SeenChild> For);

/// <summary>What may be recorded for several children of a family at once.</summary>
/// <param name="Act">The act.</param>
/// <param name="Title">Its title.</param>
/// <param name="Children">The children who are ticked on its page, the one whose page it is first.</param>
public sealed record FamilyAct(string Act, string Title, IReadOnlyList<SeenChild> Children)
{
    /// <summary>The page of the act, with all of them ticked.</summary>
    public string Address => ChildAddress.ActForSeveral(Children[0].Id, Act, Children.Select(child => child.Id));
}

/// <summary>What is due, what is ahead, and what may be recorded for the children of a family: each once, whomever it concerns.</summary>
/// <param name="Due">What is due or waits for approval, by day.</param>
/// <param name="Ahead">What is arranged, by day.</param>
/// <param name="Prompts">What to think of now.</param>
/// <param name="Acts">What may be recorded for several of them at once.</param>
public sealed record FamilyWork(
    IReadOnlyList<FamilyDue> Due,
    IReadOnlyList<FamilyAhead> Ahead,
    IReadOnlyList<FamilyPrompt> Prompts,
    IReadOnlyList<FamilyAct> Acts
)
{
    /// <summary>Reads it.</summary>
    /// <param name="children">The children, in their order.</param>
    /// <param name="opened">The child from whose page the family is seen.</param>
    /// <param name="practice">The rules in force, and who looks.</param>
    /// <param name="forms">The questions of each act.</param>
    public static FamilyWork Of(
        IReadOnlyList<SeenChild> children,
        SeenChild opened,
        Practice practice,
        FormLibrary forms
    )
    {
        ArgumentNullException.ThrowIfNull(practice);
        var each = children
            .Select(child =>
                (
                    Child: child,
                    Reading: practice.Guidance.Read(child.Record.ByDate, practice.Now),
                    Open: Open(child, practice)
                )
            )
            .ToList();
        return new FamilyWork(
            [
                .. DueOf(each)
                    .GroupBy(line => (line.Duty.Id, line.Day, line.At, line.IsApproval))
                    .Select(lines => lines.First() with { For = [.. lines.SelectMany(line => line.For)] })
                    .OrderBy(line => line.Day)
                    .ThenBy(line => line.At),
            ],
            [
                .. each.SelectMany(one =>
                        Bookings.In(one.Child.Record).Select(booking => (one.Child, Booking: booking))
                    )
                    .GroupBy(one => (one.Booking.ActId, one.Booking.Kind, one.Booking.Day, one.Booking.Time))
                    .Select(some => new FamilyAhead(
                        some.First().Booking,
                        [.. some.Select(one => (one.Child, one.Booking.Version))]
                    ))
                    .OrderBy(ahead => (ahead.Booking.Day, ahead.Booking.Time)),
            ],
            [
                .. each.SelectMany(one => one.Reading.Prompts.Select(prompt => (one.Child, prompt.Duty)))
                    .GroupBy(one => one.Duty.Id)
                    .Select(some => new FamilyPrompt(
                        some.First().Duty,
                        [.. some.Select(one => one.Child).DistinctBy(child => child.Id)]
                    )),
            ],
            [.. ForSeveral([.. each.Select(one => (one.Child, one.Open))], opened, forms)]
        );
    }

    private static IEnumerable<FamilyDue> DueOf(
        IReadOnlyList<(SeenChild Child, Reading Reading, IReadOnlyList<string> Open)> each
    ) =>
        (
            from one in each
            from clock in one.Reading.Clocks
            where clock.IsOpen
            let act = Towards.Meeting(clock, one.Child.Record)
            select new FamilyDue(
                clock.Duty,
                clock.Due,
                clock.DueAt,
                false,
                [
                    new DueFor(
                        one.Child,
                        act is not null && one.Open.Contains(act) ? act : null,
                        clock is { Status: ClockStatus.Overdue, HasReason: false, Duty.Force: Force.Should }
                            && one.Child.May("record-departure")
                    ),
                ]
            )
        ).Concat(
            from one in each
            from approval in one.Reading.Approvals
            select new FamilyDue(
                approval.Duty,
                approval.SubmittedOn,
                null,
                true,
                [new DueFor(one.Child, one.Open.FirstOrDefault(act => LeadsToApproving(one.Child, act)))]
            )
        );

    private static IReadOnlyList<string> Open(SeenChild child, Practice practice) =>
        [
            .. Next.For(child.Record, practice)
                .Where(next => next.Status == NextStatus.Open && child.May(next.ActName))
                .Select(next => next.ActName),
        ];

    private static bool LeadsToApproving(SeenChild child, string act) =>
        ChildAddress.Begin(child.Id, act) == ChildAddress.Approve(child.Id);

    // In the words of the pathway that the children are on: those of whom other questions are asked are recorded for apart. The page
    // offers the brothers and sisters who stand on the record from which it is opened, or on whose it stands.
    private static IEnumerable<FamilyAct> ForSeveral(
        List<(SeenChild Child, IReadOnlyList<string> Open)> each,
        SeenChild opened,
        FormLibrary forms
    ) =>
        from act in each.SelectMany(one => one.Open).Distinct()
        from same in each.Where(one => one.Open.Contains(act))
            .Select(one => one.Child)
            .GroupBy(child => forms.For(act, child.State.Open?.Pathway))
        where same.Key.SeveralChildren
        let first = same.FirstOrDefault(child => child.Id == opened.Id) ?? same.First()
        let together = same.Where(child => child.Id != first.Id && OneFamily.AreLinked(child.Record, first.Record))
        where together.Any()
        select new FamilyAct(act, same.Key.Title, [first, .. together]);
}
