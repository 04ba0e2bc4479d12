using System.Globalization;
using Kith.Matching;
using Kith.Matching.Comparing;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>One run of <c>kith match people</c>. It keeps the people who are held, and of those who come in a sample.</summary>
internal sealed class MatchPeople(FileInfo file, FileInfo against, string path, TextWriter output)
{
    private static readonly string Heading = CsvRow.Of("contact_id", "person_id", "probability", "decision", "why");

    // Enough to learn from; every second is left out as often as there are too many.
    private const int MostToLearnFrom = 10_000;
    private const int BetweenReports = 500;

    private readonly PeopleFiles _coming = new(file);
    private readonly PeopleFiles _held = new(against);
    private readonly Dictionary<Decision, int> _counts = new()
    {
        [Decision.Same] = 0,
        [Decision.Perhaps] = 0,
        [Decision.New] = 0,
    };

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var apart = file.FullName != against.FullName;
        using var written = new CensusOutput(path, output);
        await Progress.ShowAsync<int, int>(
            "people",
            progress => Task.Run(() => Match(apart, written.Writer, progress, stop), stop)
        );
        written.Keep();
        Say(apart);
        return _coming.Findings + (apart ? _held.Findings : 0) == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
    }

    private int Match(bool apart, TextWriter written, IProgress<int>? progress, CancellationToken stop)
    {
        var matcher = new Matcher(_held.Read(stop, notes: apart), apart);
        matcher.Learn(Sample(_coming.Read(stop)));
        written.Write(Heading);
        var done = 0;
        foreach (var person in _coming.Read(stop, notes: false))
        {
            Write(person, matcher.Find(person), written);
            if (++done % BetweenReports == 0)
                progress?.Report(done);
        }
        return done;
    }

    private void Write(Particulars person, IReadOnlyList<Match> matches, TextWriter written)
    {
        _counts[matches.Count == 0 ? Decision.New : matches[0].Decision]++;
        if (matches.Count == 0)
            written.Write(CsvRow.Of(person.Id, "", "", "new", ""));
        foreach (var match in matches)
            written.Write(
                CsvRow.Of(
                    person.Id,
                    match.Id,
                    match.Probability.ToString("0.000000", CultureInfo.InvariantCulture),
                    match.Decision == Decision.Same ? "same" : "perhaps",
                    string.Join("; ", match.Why)
                )
            );
    }

    private static List<Particulars> Sample(IEnumerable<Particulars> people)
    {
        List<Particulars> sample = [];
        var (every, at) = (1, 0);
        foreach (var person in people)
        {
            if (at++ % every == 0)
                sample.Add(person);
            if (sample.Count <= MostToLearnFrom)
                continue;
            every *= 2;
            sample = [.. sample.Where((_, index) => index % 2 == 0)];
        }
        return sample;
    }

    private void Say(bool apart)
    {
        _coming.Say(output);
        if (apart)
            _held.Say(output);
        output.WriteLine(
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"{_counts.Values.Sum():N0} people: {_counts[Decision.Same]:N0} are held already, {_counts[Decision.Perhaps]:N0} perhaps, {_counts[Decision.New]:N0} are new. Who and why is in {path}."
            )
        );
    }
}
