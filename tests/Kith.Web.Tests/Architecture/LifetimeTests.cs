using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.Start;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Architecture;

public sealed class LifetimeTests(Sites sites)
{
    // A version of the protocol may be published at any time: what lives as long as the site asks RulesInForce for those of now.
    [Fact]
    public async Task Nothing_that_lives_as_long_as_the_site_keeps_the_rules_of_one_moment()
    {
        var site = await sites.On("sqlite");
        await using var one = site.App.Services.CreateAsyncScope();
        await using var other = site.App.Services.CreateAsyncScope();

        TakingTheRules()
            .Where(type =>
                one.ServiceProvider.GetService(type) is { } service
                && ReferenceEquals(service, other.ServiceProvider.GetService(type))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_check_looks_at_what_takes_the_rules() =>
        TakingTheRules().ShouldContain(typeof(Kith.Web.Shared.ActHandler));

    // RulesInForce is given those that come with the program, and adds what is published.
    private static IEnumerable<Type> TakingTheRules() =>
        typeof(KithSite)
            .Assembly.GetTypes()
            .Where(type =>
                type != typeof(RulesInForce)
                && type.GetConstructors()
                    .Any(made => made.GetParameters().Any(taken => taken.ParameterType == typeof(GuidanceLibrary)))
            );
}
