using Kith.Store;
using Kith.Store.Rows;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The stored departures that a question asks for.</summary>
internal static class DepartureRows
{
    public static IQueryable<DepartureRow> Of(
        ReadModels read,
        DepartureQuestion question,
        RegisteredDuties duties,
        DateOnly today
    )
    {
        var from = DepartureQuestion.From(question.Months, today);
        var rows = read.Departures.Where(row => row.DepartedOn >= from);
        if (question.Duty is { } duty)
            rows = rows.Where(row => row.Duty == duty);
        if (question.Stage is { } stage)
        {
            var there = duties.AllAt(stage);
            rows = rows.Where(row => there.Contains(row.Duty));
        }
        return question.Team switch
        {
            null => rows,
            Register.NoTeam => rows.Where(row => !read.Practitioners.Any(person => person.Id == row.DepartedBy)),
            var team => rows.Where(row =>
                read.Practitioners.Any(person => person.Id == row.DepartedBy && person.Team == team)
            ),
        };
    }
}
