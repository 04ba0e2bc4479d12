using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerChild
    {
        get
        {
            var past = Past.Held(Team.Amira).And(new ChildAsked("To swim on Saturdays") { Episode = 1 });
            return new(
                past,
                Team.Amira,
                new AnswerChild
                {
                    Asking = past.Facts.Count,
                    Came = CameOfAsking.Done,
                    Did = "Lily swims with you from Saturday",
                    How = ChildToldHow.OwnWay,
                    ChildSaid = "“Again”",
                }
            );
        }
    }
}
