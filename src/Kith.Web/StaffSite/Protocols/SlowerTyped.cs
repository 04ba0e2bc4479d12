using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>Why a clock is longer than the guidance's, as somebody typed it while publishing.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Because">Why.</param>
/// <param name="By">The manager who authorised it, by user.</param>
public sealed record SlowerTyped(string Duty, string Because, string By)
{
    public static string ReasonField(string duty) => $"slower.{duty}.because";

    public static string ManagerField(string duty) => $"slower.{duty}.by";

    /// <summary>What was posted, for each clock of the draft that is longer.</summary>
    public static IReadOnlyList<SlowerTyped> Read(IFormCollection form, DraftChecked draft) =>
        [
            .. draft.Slower.Select(finding => new SlowerTyped(
                finding.About!,
                form[ReasonField(finding.About!)].ToString().Trim(),
                form[ManagerField(finding.About!)].ToString()
            )),
        ];

    /// <summary>What the version before it said, for each clock of the draft that is longer.</summary>
    public static IReadOnlyList<SlowerTyped> Before(
        DraftChecked draft,
        IReadOnlyList<StandingDeparture> before,
        Workforce workforce
    ) =>
        [
            .. draft.Slower.Select(finding =>
                before.FirstOrDefault(one => one.Duty == finding.About) is { } said
                    ? new SlowerTyped(
                        said.Duty,
                        said.Because,
                        Managers(workforce).FirstOrDefault(person => NameOf(person) == said.AuthorisedBy)?.Id ?? ""
                    )
                    : new SlowerTyped(finding.About!, "", "")
            ),
        ];

    /// <summary>Those who may authorise it.</summary>
    public static IEnumerable<Practitioner> Managers(Workforce workforce) =>
        workforce.Current.Where(person => person.Has(Qualities.Manager));

    /// <summary>As the file names a manager.</summary>
    public static string NameOf(Practitioner person) => $"{person.Name}, {person.Details.Title}";

    /// <summary>What goes into the file; what is not complete is left out.</summary>
    public static IReadOnlyList<StandingDeparture> Departures(IEnumerable<SlowerTyped> said, Workforce workforce) =>
        [
            .. from one in said
            let manager = Manager(one, workforce)
            where one.Because.Length > 0 && manager is not null
            select new StandingDeparture(one.Duty, one.Because, NameOf(manager)),
        ];

    /// <summary>What is missing, by field.</summary>
    public IEnumerable<(string Field, string Message)> Problems(Workforce workforce)
    {
        if (Because.Length == 0)
            yield return (ReasonField(Duty), "Say why it is right to be slower than the guidance");
        if (Manager(this, workforce) is null)
            yield return (ManagerField(Duty), "Choose the manager who authorised being slower than the guidance");
    }

    private static Practitioner? Manager(SlowerTyped said, Workforce workforce) =>
        Managers(workforce).FirstOrDefault(person => person.Id == said.By);
}
