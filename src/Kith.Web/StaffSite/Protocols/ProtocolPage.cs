using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>The local protocol for families: the version in force, and every other one. For anybody.</summary>
public static class ProtocolPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/protocol", Show).AllowAnonymous();
        routes.MapGet("/protocol/versions/{version}", ShowVersion).AllowAnonymous();
    }

    private static IResult Show(RulesInForce rules, AuthorityClock clock) =>
        rules.Library.InForceOn(clock.Today).LocalProtocol is { } protocol
            ? Page(protocol, rules, clock)
            : Pages.Render(
                new MessageView
                {
                    Title = "There is no local protocol yet",
                    Message =
                        "The council has not published one. Ask your lead practitioner how assessments are done here.",
                },
                StatusCodes.Status404NotFound
            );

    private static IResult ShowVersion(string version, RulesInForce rules, AuthorityClock clock) =>
        VersionLine.All(rules, clock.Today).FirstOrDefault(line => line.Protocol.Version == version) is { } line
            ? Page(line.Protocol, rules, clock)
            : Refusals.NotThere();

    private static IResult Page(Protocol protocol, RulesInForce rules, AuthorityClock clock)
    {
        var versions = VersionLine.All(rules, clock.Today);
        return Pages.Render(
            new ProtocolView
            {
                Protocol = protocol,
                Book = rules.Library.With(protocol),
                Line = versions.First(line => line.Protocol.Name == protocol.Name),
                Versions = versions,
            }
        );
    }
}
