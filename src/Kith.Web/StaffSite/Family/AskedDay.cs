using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Family;

/// <summary>The day as at which a page of the family is asked for: today where none is, and no day to come.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Day">The day; null where what was typed is none.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record AskedDay(DateParts Typed, DateOnly? Day, FormErrors Errors)
{
    public static AskedDay Of(HttpRequest request, AuthorityClock clock)
    {
        var typed = DateParts.Read(new FormCollection(request.Query.ToDictionary()), "on");
        var asked = typed.IsEmpty ? DateParts.Of(clock.Today) : typed;
        var errors = new FormErrors();
        if (asked.Problem("the day") is { } problem)
            errors.Add("on", problem.Message, problem.Part);
        else if (asked.ToDate() > clock.Today)
            errors.Add("on", "The day must be today or in the past", DatePart.All);
        return new AskedDay(asked, errors.Any ? null : asked.ToDate(), errors);
    }
}
