namespace Kith.Returns.Cin;

/// <summary>One <c>Section47</c> enquiry.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class Section47Group(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>S47ActualStartDate: the strategy discussion that decided on the enquiry.</summary>
    public Field<DateOnly> Start { get; set; }

    /// <summary>InitialCPCtarget: latest date for the initial conference.</summary>
    public Field<DateOnly> ConferenceTarget { get; set; }

    /// <summary>DateOfInitialCPC in the enquiry: the day the conference was held.</summary>
    public Field<DateOnly> ConferenceDate { get; set; }

    /// <summary>ICPCnotRequired: true when the enquiry ended without a conference being needed.</summary>
    public Field<bool> ConferenceNotRequired { get; set; }
}
