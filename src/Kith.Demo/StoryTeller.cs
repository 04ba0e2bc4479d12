using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Demo;

/// <summary>
/// Tells stories by doing what is done in them: every act goes through its form and through the rules, as the person who
/// does it, on the day it is done. A story that the rules refuse is an error.
/// </summary>
/// <param name="guidance">The editions and the local protocol.</param>
/// <param name="forms">The questions of every act.</param>
/// <param name="workforce">Who works here.</param>
/// <param name="madeUp">Names and places.</param>
/// <param name="today">The day from which the stories are told.</param>
public sealed class StoryTeller(
    GuidanceLibrary guidance,
    FormLibrary forms,
    Workforce workforce,
    MadeUp madeUp,
    DateOnly today
)
{
    // What the protocol of today asks, a story can answer on every day.
    private readonly FormLibrary _forms = forms.Asking(guidance.InForceOn(today).LocalProtocol, guidance.Protocols);

    /// <summary>Every act of every copy of a story, in the order in which they are done within each copy.</summary>
    /// <exception cref="StoryRefused">The story cannot happen.</exception>
    public IReadOnlyList<ToldAct> Tell(StoryFile story) =>
        [.. Enumerable.Range(0, story.Copies).SelectMany(copy => Tell(story, copy))];

    private IReadOnlyList<ToldAct> Tell(StoryFile story, int copy)
    {
        var earlier = story.Copies > 1 ? story.Spread * copy / (story.Copies - 1) : 0;
        var days = new StoryDays(today, guidance.InForceOn(today).Days, earlier);
        var cast = new Cast(story, copy, workforce, madeUp);
        return new Telling(story, cast, days, guidance, _forms, workforce).Tell();
    }
}
