namespace Kith.Demo;

/// <summary>The steps with which a story's records are opened: the child, how to meet the child, the home, the family.</summary>
internal static class Openings
{
    public static IEnumerable<StoryStep> Of(StoryFile story, Cast cast, StoryDays days)
    {
        yield return Step(
            story,
            "register-child",
            story.Children.ToDictionary(child => child.Key, child => cast.Registration(child, days))
        );
        var described = story
            .Children.Where(child => child.Describe is not null)
            .ToDictionary(child => child.Key, child => child.Describe!);
        if (described.Count > 0)
            yield return Step(story, "describe-child", described);
        foreach (var relative in story.Family.Where(relative => relative.Record is not null))
            yield return Step(
                story,
                "record-family-member",
                Children(story, relative.Of)
                    .ToDictionary(
                        child => child,
                        _ => new Dictionary<string, object>(relative.With) { ["child"] = relative.Record! }
                    )
            );
        foreach (
            var together in story
                .Family.Where(relative => relative.Record is null)
                .GroupBy(relative => string.Join(',', Children(story, relative.Of)))
        )
            yield return Step(
                story,
                "record-family",
                together.Key.Split(',').ToDictionary(child => child, _ => FamilyAnswers(together))
            );
        foreach (var (child, sibling) in Siblings(story))
            yield return Step(story, "record-family-member", new() { [child.Key] = SiblingAnswers(sibling, cast) });
        yield return Step(
            story,
            "record-address",
            story.Children.ToDictionary(child => child.Key, _ => cast.Address())
        );
    }

    private static Dictionary<string, object> FamilyAnswers(IEnumerable<Relative> relatives) =>
        new()
        {
            ["people"] = relatives
                .Select(relative =>
                    (object)relative.With.ToDictionary(answer => (object)answer.Key, answer => answer.Value)
                )
                .ToList(),
        };

    private static IEnumerable<string> Children(StoryFile story, List<string> of) =>
        of.Count > 0 ? of : story.Children.Select(child => child.Key);

    private static IEnumerable<(StoryChild Child, StoryChild Sibling)> Siblings(StoryFile story) =>
        from child in story.Children
        from sibling in story.Children
        where child.Key != sibling.Key
        select (child, sibling);

    private static Dictionary<string, object> SiblingAnswers(StoryChild sibling, Cast cast)
    {
        var family = sibling.With.TryGetValue("family", out var own) ? (string)own : cast.NameOf("family");
        return new()
        {
            ["child"] = sibling.Key,
            ["name"] = $"{cast.NameOf(sibling.Key)} {family}",
            ["relationship"] = cast.IsBoy(sibling) ? "brother" : "sister",
            ["lives-with-child"] = "yes",
        };
    }

    private static StoryStep Step(StoryFile story, string act, Dictionary<string, Dictionary<string, object>> each) =>
        new()
        {
            On = story.Opened.On,
            By = story.Opened.By,
            Act = act,
            For = [.. each.Keys],
            Each = each,
        };
}
