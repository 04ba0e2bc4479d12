namespace Kith.Returns.Cin.Reading;

/// <summary>Reads one child protection plan with its reviews.</summary>
internal static class ProtectionPlanReading
{
    public static ProtectionPlan Read(CensusXml xml, int position)
    {
        var plan = new ProtectionPlan(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "CPPstartDate":
                    plan.Start = xml.Date(plan.Start);
                    break;
                case "CPPendDate":
                    plan.End = xml.Date(plan.End);
                    break;
                case "InitialCategoryOfAbuse":
                    plan.InitialCategory = xml.Text(plan.InitialCategory);
                    break;
                case "LatestCategoryOfAbuse":
                    plan.LatestCategory = xml.Text(plan.LatestCategory);
                    break;
                case "NumberOfPreviousCPP":
                    plan.EarlierPlans = xml.Number(plan.EarlierPlans);
                    break;
                case "Reviews":
                    plan.Reviews.Add(ReadReviews(xml, plan.Reviews.Count + 1));
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        return plan;
    }

    private static ReviewsGroup ReadReviews(CensusXml xml, int position)
    {
        var reviews = new ReviewsGroup(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            if (xml.Name == "CPPreviewDate")
                reviews.Dates.Add(xml.Date());
            else
                xml.PassOver();
        return reviews;
    }
}
