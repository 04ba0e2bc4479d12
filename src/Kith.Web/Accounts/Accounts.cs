using System.Security.Claims;
using Kith.Store.Accounts;
using Kith.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Web.Accounts;

/// <summary>How accounts are kept: ASP.NET Core Identity and long passwords. Guessing is slowed by <see cref="Guesses"/>, and locks nobody out.</summary>
public static class Accounts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Guesses>().AddSingleton<OwnBrowser>();
        SignInTries.Add(services);
        services
            .AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password strong; rules about its letters make people write it down.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AccountsContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<Claims>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.Cookie.Name = "kith";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.LoginPath = "/sign-in";
                    options.ReturnUrlParameter = "returnUrl";
                    options.ExpireTimeSpan = TimeSpan.FromHours(1);
                    options.SlidingExpiration = true;
                }
            );
        services.AddAuthorization();
    }

    private sealed class Claims(UserManager<Account> users, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(SignedIn.PractitionerClaim, user.PractitionerId));
            return identity;
        }
    }
}
