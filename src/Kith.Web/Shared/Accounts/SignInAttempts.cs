using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Kith.Web.Shared.Accounts;

/// <summary>How often somebody may be wrong. The numbers are the operator's, in <c>appsettings.json</c>.</summary>
/// <param name="Minutes">How long each of these counts.</param>
/// <param name="WrongFromOnePlace">Wrong passwords for one account from one address, or from one browser in which its owner signed in before.</param>
/// <param name="WrongFromOneAddress">Wrong passwords for any accounts from one address.</param>
/// <param name="WrongForOneAccount">Wrong passwords for one account from everywhere.</param>
/// <param name="TriesFromOneAddress">Right and wrong ones from one address: an office may have one for everybody.</param>
public sealed record SignInBounds(
    int Minutes,
    int WrongFromOnePlace,
    int WrongFromOneAddress,
    int WrongForOneAccount,
    int TriesFromOneAddress
)
{
    internal SlidingWindowRateLimiterOptions Of(int most) =>
        new()
        {
            PermitLimit = most,
            Window = TimeSpan.FromMinutes(Minutes),
            SegmentsPerWindow = Segments,
        };

    private const int Segments = 15;
}

/// <summary>One try at an account.</summary>
/// <param name="Address">Where it comes from.</param>
/// <param name="Account">The name typed, whether anybody has it or not.</param>
/// <param name="Browser">A browser in which the account's owner has signed in; null for any other.</param>
internal sealed record SignInAttempt(string Address, string Account, string? Browser)
{
    /// <summary>The network a request comes from: of an IPv6 address the half that one household or office is given.</summary>
    internal static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

/// <summary>
/// Counts wrong passwords. No account is ever locked: where there were too many, the next one waits, and whoever guesses at an account keeps its
/// owner out neither at another address nor in a browser of their own.
/// </summary>
public sealed class SignInAttempts(SignInBounds bounds) : IDisposable
{
    private readonly PartitionedRateLimiter<SignInAttempt> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<SignInAttempt, string>(guess =>
            RateLimitPartition.GetSlidingWindowLimiter(
                guess.Browser is { } own ? $"{own}/{guess.Account}" : $"{guess.Address}/{guess.Account}",
                _ => bounds.Of(bounds.WrongFromOnePlace)
            )
        ),
        ForStrangers(guess => guess.Address, bounds, bounds.WrongFromOneAddress),
        ForStrangers(guess => guess.Account, bounds, bounds.WrongForOneAccount)
    );

    /// <summary>Null when another try is allowed, else how long to wait.</summary>
    internal TimeSpan? Wait(SignInAttempt guess)
    {
        using var lease = _limits.AttemptAcquire(guess, permitCount: 0);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    /// <summary>Counts a wrong one.</summary>
    internal void WasWrong(SignInAttempt guess) => _limits.AttemptAcquire(guess).Dispose();

    /// <inheritdoc/>
    public void Dispose() => _limits.Dispose();

    private static PartitionedRateLimiter<SignInAttempt> ForStrangers(
        Func<SignInAttempt, string> of,
        SignInBounds bounds,
        int most
    ) =>
        PartitionedRateLimiter.Create<SignInAttempt, string>(guess =>
            guess.Browser is null
                ? RateLimitPartition.GetSlidingWindowLimiter(of(guess), _ => bounds.Of(most))
                : RateLimitPartition.GetNoLimiter("")
        );
}

/// <summary>Every try at signing in, right or wrong, by the address it comes from.</summary>
internal static class SignInTries
{
    internal const string Policy = "sign-in";

    internal static void Add(IServiceCollection services) => services.AddSingleton(new RequestLimit(Policy, CountedBy));

    /// <summary>All tries from one network.</summary>
    internal static RateLimitPartition<string> CountedBy(HttpContext http)
    {
        var bounds = http.RequestServices.GetRequiredService<SignInBounds>();
        return RateLimitPartition.GetSlidingWindowLimiter(
            SignInAttempt.AddressOf(http),
            _ => bounds.Of(bounds.TriesFromOneAddress)
        );
    }
}
