using Kith.Casework.Diary;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    /// <summary>A health visitor who is asked what came of what she took on at a core group.</summary>
    public static Example AnswerActions
    {
        get
        {
            var past = Past.Held(Team.Amira)
                .And(new BookingArranged("core-group", new DateOnly(2024, 3, 20)) { Episode = 1 })
                .And(new MinutePartWritten("actions", Taken: TwoTaken, What: "core-group") { Episode = 1, Booking = 5 })
                .And(Teacher with { Name = "Ann Lee", Agency = "Larch Road clinic", Purpose = PartnerPurpose.Actions });
            return new(
                past,
                Team.Amira,
                new AnswerActions
                {
                    Asked = past.Facts.Count,
                    Answers =
                    [
                        new(
                            "m1",
                            "Weighs Rosa each week (Ann Lee, Larch Road clinic), by 2 April 2024",
                            ActionSaid.Partly,
                            "Twice: the scales were away"
                        ),
                    ],
                }
            );
        }
    }

    internal static Rows<ActionAnswer> OneAnswer => [new("m1", "Weighs her", ActionSaid.Cannot, "The clinic is shut")];
}
