using Kith.Guidance;
using Practitioner = Kith.Casework.People.Practitioner;

namespace Kith.Casework.Record;

/// <summary>An act that was done, as the rules see it: by the fact it left.</summary>
/// <param name="ActName">The act.</param>
/// <param name="Written">Its first fact.</param>
/// <param name="Standing">Where it took place, and who was who.</param>
public sealed record PastAct(string ActName, Recorded Written, Standing Standing) : IProposed
{
    public string? Detail(string name) => Written.Detail(name);

    /// <summary>The act that left a fact.</summary>
    /// <param name="blank">The act with nothing filled in.</param>
    /// <param name="written">The fact.</param>
    /// <param name="before">What the record added up to before it.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="find">Answers who a user is, at the moment that counts.</param>
    internal static PastAct Of(
        Act blank,
        Recorded written,
        ChildState before,
        IQualified actor,
        Func<string?, Practitioner?> find
    )
    {
        var number = EpisodeOf(blank, written, before);
        var episode = before.Episode(number);
        var holder = find((written.Fact as INamesLead)?.Leads ?? episode?.Lead?.Practitioner);
        return new PastAct(
            blank.ActName,
            written,
            new Standing(
                number,
                blank.Stage ?? episode?.Stage ?? Stages.Beginning,
                actor,
                holder,
                find(holder?.Details.Supervisor),
                written.On
            )
            {
                Ongoing = episode?.Ongoing ?? [],
            }
        );
    }

    /// <summary>True when a fact opened its episode.</summary>
    internal static bool Opens(Recorded written, ChildState before) => written.Episode > before.Episodes.Length;

    private static int EpisodeOf(Act blank, Recorded written, ChildState before) =>
        Opens(written, before) || blank.Scope is Scope.Child or Scope.NewRecord ? 0 : written.Episode;
}
