using Kith.Casework.Notes;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class NoteTests
{
    [Fact]
    public void A_case_note_is_no_worry_and_moves_no_stage()
    {
        var past = Past.Assessing();
        var before = past.Given.Record.State.Open!.Stage;

        var after = past.Given.After(
            Team.Amira,
            new WriteCaseNote
            {
                On = past.Next,
                Episode = 1,
                Kind = NoteKind.Call,
                With = "Donna",
                Note = "The visit moves to Friday",
            }
        );

        after.Record.State.Open!.Stage.ShouldBe(before);
        OpenWorries.In(after.Record).ShouldBeEmpty();
    }

    [Fact]
    public void A_call_is_written_down_also_after_the_case_was_closed()
    {
        var past = Past.Closed();

        past.Given.When(
                Team.Amira,
                new WriteCaseNote
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = NoteKind.Call,
                    With = "Donna",
                    Note = "Thank you for everything",
                }
            )
            .ThenHappened<CaseNoteWritten>();
    }

    [Fact]
    public void Worries_stand_latest_first_until_somebody_closes_them_and_says_what_changed()
    {
        var past = Past.Assessing();
        var worried = past
            .Given.After(
                Team.Amira,
                new RecordWorry
                {
                    On = past.Next,
                    Episode = 1,
                    What = "Left alone at night",
                }
            )
            .After(
                Team.Amira,
                new RecordWorry
                {
                    On = past.Next.AddDays(1),
                    Episode = 1,
                    What = "No coat in winter",
                }
            );
        OpenWorries.In(worried.Record).Select(Worry).ShouldBe(["No coat in winter", "Left alone at night"]);
        var first = OpenWorries.In(worried.Record).Last();

        var after = worried.After(
            Team.Amira,
            new CloseWorry
            {
                On = past.Next.AddDays(9),
                Worry = first.Version,
                Reason = "His aunt moved in",
            }
        );

        OpenWorries.In(after.Record).Select(Worry).ShouldBe(["No coat in winter"]);
        after.Record.Facts[^1].Fact.ShouldBeOfType<WorryClosed>().What.ShouldBe("Left alone at night");
    }

    [Fact]
    public void What_is_no_open_worry_cannot_be_closed()
    {
        var past = Past.Assessing();
        past.Given.When(Team.Amira, new CloseWorry { On = past.Next, Worry = 3 }).ThenCannotFollow("No worry is open.");

        past.Given.After(
                Team.Amira,
                new RecordWorry
                {
                    On = past.Next,
                    Episode = 1,
                    What = "Left alone at night",
                }
            )
            .When(
                Team.Amira,
                new CloseWorry
                {
                    On = past.Next.AddDays(1),
                    Worry = 1,
                    Reason = "x",
                }
            )
            .ThenAsks("worry", "Choose the worry to close");
    }

    private static string Worry(Recorded recorded) => ((WorryRecorded)recorded.Fact).What;
}
