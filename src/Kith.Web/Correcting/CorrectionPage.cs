using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Recording;
using Kith.Web.Site;

namespace Kith.Web.Correcting;

/// <summary>Putting one entry of the story right. The earlier wording stays visible.</summary>
public static class CorrectionPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/facts/{version:int}/correction", Show).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/facts/{version:int}/correction", CorrectAsync).SeesChild(Purpose.Record);
    }

    private static IResult Show(int version, SeenChild child, SignedIn viewer, FormLibrary forms, AuthorityClock clock)
    {
        if (Wrong(child, version) is not { } wrong)
        {
            return Refusals.NotThere();
        }
        var telling = forms.Leaving(wrong.FactName);
        IReadOnlyList<KeyValuePair<string, string>> typed = telling is null ? [] : FactReader.Write(telling, wrong);
        return Page(
            new ActEntry(forms.For("correct-fact"), child, [child.Record], typed, null),
            wrong,
            viewer,
            forms,
            clock,
            new FormErrors()
        );
    }

    private static async Task<IResult> CorrectAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        FormLibrary forms,
        Performing performing,
        AuthorityClock clock,
        CancellationToken cancellation
    )
    {
        if (Wrong(child, version) is not { } wrong)
        {
            return Refusals.NotThere();
        }
        var typed = ActEntry.Values(await request.ReadFormAsync(cancellation));
        var form = forms.For("correct-fact");
        var entry = new ActEntry(form, child, [child.Record], typed, null);
        var blank = new CorrectFact { On = clock.Today, Corrects = version };
        var read = ActReader.Read(form, entry.Of, blank, child.Id);
        var act = (CorrectFact)read.Act;
        var problems = read.Problems.ToList();
        if (act.Remove != true && forms.Leaving(wrong.FactName) is { } telling)
        {
            var put = FactReader.Read(telling, entry.Of, wrong);
            problems.AddRange(put.Problems);
            act = act with { Replacement = put.Fact, ReplacementOn = put.On, ReplacementAt = put.At };
        }
        IReadOnlyList<Entry> parts = [new Entry(child.Record, [act], problems)];
        var outcome =
            problems.Count > 0
                ? new Performed.Refused(performing.TryOut(viewer, parts))
                : await performing.PerformAsync(viewer, entry.Key, parts, cancellation);
        if (outcome is Performed.Done)
        {
            return TypedResults.LocalRedirect($"/children/{child.Id}?done=correct-fact");
        }
        var errors = new FormErrors();
        var refused = (outcome as Performed.Refused)?.Children.GetValueOrDefault(child.Id);
        foreach (var problem in problems.Concat(refused?.Problems ?? []).DistinctBy(problem => problem.Field))
        {
            errors.Add(problem.Field, problem.Message);
        }
        foreach (var message in Other(outcome, refused, child))
        {
            errors.Add("reason", message);
        }
        return Page(entry, wrong, viewer, forms, clock, errors);
    }

    private static IEnumerable<string> Other(Performed outcome, Outcome.Refused? refused, SeenChild child)
    {
        if (outcome is Performed.Changed)
        {
            yield return ActEntry.ChangedNotice(child.Record);
        }
        if (refused?.Because is { } because)
        {
            yield return because;
        }
        foreach (var objection in refused?.Objections ?? [])
        {
            yield return objection.Because;
        }
    }

    private static Recorded? Wrong(SeenChild child, int version) =>
        child.Record.Standing.FirstOrDefault(recorded => recorded.Version == version);

    private static IResult Page(
        ActEntry entry,
        Recorded wrong,
        SignedIn viewer,
        FormLibrary forms,
        AuthorityClock clock,
        FormErrors errors
    )
    {
        var telling = forms.Leaving(wrong.FactName);
        return Pages.Render<CorrectionView>(
            new
            {
                Entry = entry,
                Wrong = wrong,
                Viewer = viewer,
                Today = clock.Today,
                Errors = errors,
                Heading = new Telling(forms, viewer.Workforce, entry.Child.Record).Heading(wrong.Fact),
                Fields = telling is null ? [] : FactReader.Fields(telling, wrong.Fact),
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }
}
