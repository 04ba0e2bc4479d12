// Each type here breaks a rule on purpose: a checker that finds nothing in this file checks nothing.
#pragma warning disable RS0030, CA1812, CA1823, IDE0051, MA0021, MA0040, CA1849

namespace Kith.Web.Tests.Architecture.Offences
{
    internal sealed class OpensAFile
    {
        public static Func<string, string> Open => path => File.ReadAllText(path);
    }

    internal sealed class OpensAFileThroughAReader
    {
        public static TextReader Open(string path) => new StreamReader(path);
    }

    internal sealed class HoldsAConnection
    {
        public List<HttpClient> Clients { get; } = [];
    }

    internal sealed class AsksTheClock
    {
        public static IEnumerable<DateTime> Now()
        {
            yield return DateTime.UtcNow;
        }
    }

    internal sealed class MakesAnIdentity
    {
        public static Guid New() => Guid.NewGuid();
    }

    internal sealed class ReadsItsSurroundings
    {
        public static string? Home() => Environment.GetEnvironmentVariable("HOME");
    }

    internal sealed class AsksTheMachineForItsTimeZone
    {
        public static DateTime Local(DateTime gmt) => TimeZoneInfo.ConvertTimeFromUtc(gmt, TimeZoneInfo.Utc);
    }

    internal sealed class AnswersByHand
    {
        public static Casework.Access.Answer May() => new(Casework.Access.Purpose.Record, []);
    }

    internal sealed class ReadsADateItsOwnWay
    {
        public static bool IsDay(string text) => DateOnly.TryParse(text, out _);
    }

    internal sealed class ReadsOnlyWhatItIsGiven
    {
        public static IEnumerable<string?> Lines(Stream given)
        {
            using var reader = new StreamReader(given);
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }
}

namespace Kith.Web.Tests.Architecture.Offences.EarlyHelp
{
    internal sealed record Plan(string Words)
    {
        public static int Length => 3;
    }
}

namespace Kith.Web.Tests.Architecture.Offences.Record
{
    internal sealed class KnowsAStage
    {
        public static EarlyHelp.Plan Plan() => new("sleep");
    }
}

namespace Kith.Web.Tests.Architecture.Offences.People
{
    internal sealed record Person(string Name);
}

namespace Kith.Web.Tests.Architecture.Offences.FrontDoor
{
    internal sealed class CrossesInsideALambda
    {
        public static Func<int> Length => () => EarlyHelp.Plan.Length;
    }

    internal sealed class CrossesInASignature
    {
        public static int Count(IReadOnlyDictionary<string, EarlyHelp.Plan[]> plans) => plans.Count;
    }

    internal sealed class CrossesInAGenericCall
    {
        public static object Empty() => Array.Empty<EarlyHelp.Plan>();
    }

    internal sealed class KeepsToItself
    {
        public static object Anyone() => new People.Person("Anyone");
    }
}

namespace Kith.Web.Tests.Architecture.Offences.North
{
    internal sealed class Goes
    {
        public static Type Next() => typeof(East.Goes);
    }
}

namespace Kith.Web.Tests.Architecture.Offences.East
{
    internal sealed class Goes
    {
        public static Type Next() => typeof(West.Goes);
    }
}

namespace Kith.Web.Tests.Architecture.Offences.West
{
    internal sealed class Goes
    {
        public static Type Next() => typeof(North.Goes);

        public static Type Away() => typeof(People.Person);
    }
}
