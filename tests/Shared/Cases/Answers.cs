using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>What somebody who does an act would answer on its page.</summary>
internal static class Answers
{
    /// <summary>Each question of the act's form with its answer. One that the act leaves open is blank, whatever the page brings for it.</summary>
    public static (string Name, string Value)[] To(Act act, Guid child)
    {
        var form = Shipped.Forms.For(act.ActName);
        var answers = form
            // What is asked of brothers and sisters only is not on the page of an only child.
            .Fields.Where(field => field.Rows is null && !field.OfSeveral)
            .ToDictionary(field => field.InputName(child), _ => "");
        foreach (var given in ActReader.Write(form, act, child).GroupBy(pair => pair.Key))
            answers[given.Key] = string.Join('|', given.Select(pair => pair.Value));
        return
        [
            .. answers.Select(answer => (answer.Key, answer.Value)),
            .. act.Departures.SelectMany(departure =>
                new[]
                {
                    ($"departure.{departure.DutyId}.reason", departure.Reason),
                    ($"departure.{departure.DutyId}.by", departure.AuthorisedBy),
                }
            ),
        ];
    }
}
