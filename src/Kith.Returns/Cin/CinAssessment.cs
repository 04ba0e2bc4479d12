namespace Kith.Returns.Cin;

/// <summary>One <c>Assessments</c> group: a continuous assessment.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class CinAssessment(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>AssessmentActualStartDate.</summary>
    public Field<DateOnly> Start { get; set; }

    /// <summary>AssessmentInternalReviewDate: no rule looks at it.</summary>
    public Field<DateOnly> InternalReview { get; set; }

    /// <summary>AssessmentAuthorisationDate: the end, authorised by the manager; absent while open.</summary>
    public Field<DateOnly> Authorised { get; set; }

    /// <summary>AssessmentFactors; empty elements are left out.</summary>
    public List<Field> Factors { get; } = [];
}
