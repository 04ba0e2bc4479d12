namespace Kith.Returns.Cin.Checking;

/// <summary>Where in the return a check stands. One scope moves through the whole return.</summary>
internal sealed class Scope(CensusPeriod period)
{
    public CensusPeriod Period { get; } = period;

    public CinHeader Header = new();
    public CinChild Child = null!;
    public CinEpisode Episode = null!;
    public CinAssessment Assessment = null!;
    public CinPlan Plan = null!;
    public Section47Group Enquiry = null!;
    public ProtectionPlan ProtectionPlan = null!;
    public ReviewsGroup Reviews = null!;
    public PreProceedings PreProceedings = null!;
    public ReturnTally Return = null!;
    public Field Disability;
    public Field Factor;
    public Field<DateOnly> ReviewDate;

    /// <summary>Place of the disability, factor or review date in its list, from 1.</summary>
    public int Item;

    /// <summary>LAchildID; empty where there is none, or no child is looked at.</summary>
    public string ChildId => Child is null ? "" : Child.Id.Text ?? "";

    public bool Has(string set, Field code) => Period.Codes.Has(set, code.Text!);

    public string Path(Part part) =>
        part switch
        {
            Part.Header => "Message/Header/CollectionDetails",
            Part.Return => "Message/Children",
            Part.Child or Part.Repeated => $"Message/Children/Child[{Child.Position}]",
            Part.Disability => $"{Path(Part.Child)}/ChildCharacteristics/Disabilities/Disability[{Item}]",
            Part.Episode => $"{Path(Part.Child)}/CINdetails[{Episode.Position}]",
            Part.Assessment => $"{Path(Part.Episode)}/Assessments[{Assessment.Position}]",
            Part.Factor => $"{Path(Part.Assessment)}/FactorsIdentifiedAtAssessment/AssessmentFactors[{Item}]",
            Part.Plan => $"{Path(Part.Episode)}/CINPlanDates[{Plan.Position}]",
            Part.Enquiry => $"{Path(Part.Episode)}/Section47[{Enquiry.Position}]",
            Part.ProtectionPlan => $"{Path(Part.Episode)}/ChildProtectionPlans[{ProtectionPlan.Position}]",
            Part.Reviews => $"{Path(Part.ProtectionPlan)}/Reviews[{Reviews.Position}]",
            Part.ReviewDate => $"{Path(Part.Reviews)}/CPPreviewDate[{Item}]",
            _ => $"{Path(Part.Episode)}/PreProceedingsandFGDM[{PreProceedings.Position}]",
        };

    public (int Line, int Column) Place(Part part) =>
        part switch
        {
            Part.Header => (Math.Max(1, Header.Line), Math.Max(1, Header.Column)),
            Part.Return => Return.Place,
            Part.Disability => (Disability.Line, Disability.Column),
            Part.Factor => (Factor.Line, Factor.Column),
            Part.ReviewDate => (ReviewDate.Line, ReviewDate.Column),
            _ => Group(part) is var group ? (group.Line, group.Column) : default,
        };

    private CinGroup Group(Part part) =>
        part switch
        {
            Part.Episode => Episode,
            Part.Assessment => Assessment,
            Part.Plan => Plan,
            Part.Enquiry => Enquiry,
            Part.ProtectionPlan => ProtectionPlan,
            Part.Reviews => Reviews,
            Part.PreProceedings => PreProceedings,
            _ => Child,
        };
}
