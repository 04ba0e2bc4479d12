using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Who may hold a case at a stage, whatever else stands on the record.</summary>
public static class Holding
{
    /// <summary>True for somebody whose post it is to hold cases.</summary>
    public static bool TakesCases(Practitioner person) => person.Details.Post is Post.Practitioner or Post.Supervisor;

    /// <summary>True when the rules let the person hold a case at the stage without a departure from them.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="stage">The stage, as the guidance files name it.</param>
    /// <param name="person">Who is to hold it.</param>
    /// <param name="supervisor">Who supervises them; null when nobody does.</param>
    /// <param name="on">The day.</param>
    public static bool MayHold(
        Rulebook book,
        string stage,
        Practitioner person,
        Practitioner? supervisor,
        DateOnly on
    ) =>
        book.Consider(
                new AllocateLeadPractitioner { On = on, Practitioner = person.Id },
                new Standing(Episode: 1, stage, Actor: person, Holder: person, supervisor, on),
                []
            )
            .All(objection => objection.Duty.Rule is not EligibilityRule { Subject: Subject.Holder });
}
