using System.Collections.Immutable;
using Kith.Casework.People;

namespace Kith.Casework.Record;

/// <summary>What a child's standing facts add up to.</summary>
/// <param name="Person">Who the child is, and the family.</param>
/// <param name="Episodes">Every episode, the first at index 0.</param>
public sealed record ChildState(PersonState Person, ImmutableArray<Episode> Episodes)
{
    /// <summary>A child nothing is known of yet.</summary>
    public static ChildState Unknown { get; } = new(PersonState.Unknown, []);

    /// <summary>The latest episode; null when there is none.</summary>
    public Episode? Latest => Episodes.IsEmpty ? null : Episodes[^1];

    /// <summary>The open episode, the latest where an imported record has several; null when there is none.</summary>
    public Episode? Open => Episodes.LastOrDefault(episode => !episode.IsClosed);

    /// <summary>The episode that counts now: the open one, or the latest once all are closed; null when there is none.</summary>
    public Episode? Current => Open ?? Latest;

    /// <summary>The number the next episode will have.</summary>
    public int NextEpisode => Episodes.Length + 1;

    /// <summary>An episode by its number, from 1; null when there is no such episode.</summary>
    public Episode? Episode(int number) => number >= 1 && number <= Episodes.Length ? Episodes[number - 1] : null;

    /// <summary>The state after one more fact.</summary>
    public static ChildState Evolve(ChildState state, Recorded happened)
    {
        var fact = happened.Fact;
        if (fact.Episode == 0)
        {
            return fact is PersonFact about
                ? state with
                {
                    Person = PersonState.Evolve(state.Person, about, happened),
                }
                : state;
        }
        var episodes = state.Episodes;
        // A fact for an episode beyond the next would leave a hole: episodes are opened in order, one after another.
        while (episodes.Length < fact.Episode)
            episodes = episodes.Add(Record.Episode.New(episodes.Length + 1, happened.On));
        var index = fact.Episode - 1;
        return state with { Episodes = episodes.SetItem(index, Record.Episode.Evolve(episodes[index], happened)) };
    }
}
