using System.Globalization;

namespace Kith.Bench;

/// <summary>
/// Writes a made-up return of any size, child by child, about 1.25 KB each: the shapes and the spread of a real one, the
/// same for the same number of children. About one child in fifty has a fault.
/// </summary>
internal sealed class CensusFile(TextWriter xml, int children)
{
    private static readonly DateOnly Start = new(2025, 4, 1);
    private static readonly string[] Ethnicities = ["WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "APKN", "BAFR", "NOBT"];
    private static readonly string[] Disabilities =
    [
        "MOB",
        "HAND",
        "PC",
        "INC",
        "COMM",
        "LD",
        "HEAR",
        "VIS",
        "BEH",
        "AUT",
    ];
    private static readonly string[] Factors = ["1B", "2B", "3A", "3B", "4A", "4B", "6C", "16A", "17A", "18C", "24A"];

    private ulong _state = 88172645463325252UL;

    public void Write()
    {
        xml.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.WriteLine("<Message>\n  <Header>\n    <CollectionDetails>");
        Value(6, "Collection", "CIN");
        Value(6, "Year", "2026");
        Value(6, "ReferenceDate", "2026-03-31");
        xml.WriteLine("    </CollectionDetails>\n    <Source>");
        Value(6, "SourceLevel", "L");
        Value(6, "LEA", "201");
        xml.WriteLine("    </Source>\n  </Header>\n  <Children>");
        for (var number = 1; number <= children; number++)
            WriteChild(number);
        xml.WriteLine("  </Children>\n</Message>");
    }

    private void WriteChild(int number)
    {
        Open(4, "Child");
        Open(6, "ChildIdentifiers");
        Value(8, "LAchildID", $"CH{number:0000000}");
        Value(8, "UPN", Upn(number));
        Value(8, "PersonBirthDate", Day(Start.AddDays(-Below(6000) - 200)));
        Value(8, "Sex", Below(2) == 0 ? "M" : "F");
        Close(6, "ChildIdentifiers");
        Open(6, "ChildCharacteristics");
        Value(8, "Ethnicity", Below(50) == 0 ? "XXXX" : Ethnicities[Below(Ethnicities.Length)]);
        Open(8, "Disabilities");
        if (Below(8) > 0)
            Value(10, "Disability", "NONE");
        else
            for (int i = 0, first = Below(8); i <= Below(3); i++)
                Value(10, "Disability", Disabilities[first + i]);
        Close(8, "Disabilities");
        Close(6, "ChildCharacteristics");
        WriteEpisode(Start.AddDays(Below(200)));
        Close(4, "Child");
    }

    private void WriteEpisode(DateOnly referral)
    {
        var nothingFurther = Below(10) == 0;
        Open(6, "CINdetails");
        Value(8, "CINreferralDate", Day(referral));
        Value(8, "ReferralSource", Below(3) == 0 ? "6" : "1A");
        if (!nothingFurther)
        {
            Value(8, "PrimaryNeedCode", "N1");
            WriteAssessment(referral.AddDays(1));
            if (Below(3) == 0)
                WriteAssessment(referral.AddDays(70));
            if (Below(2) == 0)
                WritePlan(referral.AddDays(35));
            else if (Below(2) == 0)
                WriteEnquiry(referral.AddDays(5));
        }
        Value(8, "ReferralNFA", nothingFurther ? "1" : "0");
        if (!nothingFurther && Below(8) == 0)
            WriteProtectionPlan(referral.AddDays(120));
        Close(6, "CINdetails");
    }

    private void WriteAssessment(DateOnly start)
    {
        Open(8, "Assessments");
        Value(10, "AssessmentActualStartDate", Day(start));
        Value(10, "AssessmentInternalReviewDate", Day(start.AddDays(7)));
        Value(10, "AssessmentAuthorisationDate", Day(start.AddDays(30)));
        Open(10, "FactorsIdentifiedAtAssessment");
        for (int i = 0, first = Below(6), last = Below(5); i <= last; i++)
            Value(12, "AssessmentFactors", Factors[first + i]);
        Close(10, "FactorsIdentifiedAtAssessment");
        Close(8, "Assessments");
    }

    private void WritePlan(DateOnly start)
    {
        Open(8, "CINPlanDates");
        Value(10, "CINPlanStartDate", Day(start));
        if (Below(2) == 0)
            Value(10, "CINPlanEndDate", Day(start.AddDays(60)));
        Close(8, "CINPlanDates");
    }

    private void WriteEnquiry(DateOnly start)
    {
        Open(8, "Section47");
        Value(10, "S47ActualStartDate", Day(start));
        Value(10, "ICPCnotRequired", "1");
        Close(8, "Section47");
    }

    private void WriteProtectionPlan(DateOnly start)
    {
        Open(8, "ChildProtectionPlans");
        Value(10, "CPPstartDate", Day(start));
        Value(10, "InitialCategoryOfAbuse", "NEG");
        Value(10, "LatestCategoryOfAbuse", "EMO");
        Value(10, "NumberOfPreviousCPP", "0");
        Open(10, "Reviews");
        Value(12, "CPPreviewDate", Day(start.AddDays(80)));
        Close(10, "Reviews");
        Close(8, "ChildProtectionPlans");
    }

    private static string Upn(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"201{number:000000000}");
        var sum = digits.Select((digit, place) => (digit - '0') * (place + 2)).Sum();
        return "ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23] + digits;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Open(int indent, string name) => Line(indent, $"<{name}>");

    private void Close(int indent, string name) => Line(indent, $"</{name}>");

    private void Value(int indent, string name, string text) => Line(indent, $"<{name}>{text}</{name}>");

    private void Line(int indent, string text)
    {
        for (; indent > 0; indent--)
            xml.Write(' ');
        xml.Write(text);
        xml.Write('\n');
    }

    private int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)limit);
    }
}
