namespace Kith.Returns.Cin.Checking;

/// <summary>What the rules about the whole return count, child by child. Its size does not grow with the return.</summary>
internal sealed class ReturnTally(CensusPeriod period, int line, int column)
{
    // The only question asked of the codes is whether there are eight of them.
    private const int CodesKept = 100;

    private readonly HashSet<string> _disabilityCodes = [];

    public (int Line, int Column) Place => (Math.Max(1, line), Math.Max(1, column));

    public int Children { get; private set; }
    public int PlansStarted { get; private set; }
    public int Conferences { get; private set; }
    public int WithoutGender { get; private set; }
    public int WithoutSex { get; private set; }
    public int WithADisability { get; private set; }
    public int WithSeveralDisabilities { get; private set; }
    public int PreProceedings { get; private set; }
    public int DisabilityCodes => _disabilityCodes.Count;

    public void Add(CinChild child)
    {
        Children++;
        if (child.ExpectedBirthDate.Value is null)
        {
            WithoutGender += child.GenderCurrent is { Given: true, Text: not "0" } ? 0 : 1;
            WithoutSex += child.Sex is { Given: true, Text: not "U" } ? 0 : 1;
        }
        AddDisabilities(child);
        foreach (var episode in child.Episodes)
            AddEpisode(episode);
    }

    private void AddDisabilities(CinChild child)
    {
        var count = 0;
        foreach (var code in child.Disabilities)
        {
            if (code.Text == "NONE")
                continue;
            count++;
            if (_disabilityCodes.Count < CodesKept)
                _disabilityCodes.Add(code.Text!);
        }
        WithADisability += count > 0 ? 1 : 0;
        WithSeveralDisabilities += count > 1 ? 1 : 0;
    }

    private void AddEpisode(CinEpisode episode)
    {
        Conferences += InPeriod(episode.ConferenceDate);
        foreach (var enquiry in episode.Enquiries)
            Conferences += InPeriod(enquiry.ConferenceDate);
        foreach (var plan in episode.ProtectionPlans)
            PlansStarted += InPeriod(plan.Start);
        PreProceedings += episode.PreProceedings.Count;
    }

    private int InPeriod(Field<DateOnly> date) => date.Value is { } day && period.Contains(day) ? 1 : 0;
}
