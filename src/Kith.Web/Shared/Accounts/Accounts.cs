using Kith.Store.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Kith.Web.Shared.Accounts;

/// <summary>How people sign in, and what protects the forms they send. Guessing is slowed by <see cref="SignInAttempts"/>, and locks nobody out.</summary>
public static class Accounts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => AccountSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<AccountStore>().AddSingleton<Passwords>().AddSingleton<AccountService>();
        services.AddSingleton<AccountNews>().AddSingleton<SignInAttempts>().AddSingleton<OwnBrowser>();
        SignInTries.Add(services);
        services
            .AddAuthentication(SessionHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorization();
        AddForms(services);
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, Nearby>();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>Who asks and over what, as a proxy in front says; and over https only from then on.</summary>
    public static void UseConnection(IApplicationBuilder site)
    {
        site.UseForwardedHeaders();
        site.UseHsts();
    }

    private static void AddForms(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("kith");
        services.AddSingleton<FormKeys>().AddSingleton<KeyFile>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<FormKeys, KeyFile, TimeProvider>(
                (options, keys, file, time) =>
                {
                    options.XmlRepository = new FormKeyStore(keys, time);
                    options.XmlEncryptor = new FormKeyCipher(file);
                }
            );
        services.AddHttpContextAccessor().AddAntiforgery();
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie("kith-form", http));
    }

    private sealed class Nearby(AccountSettings settings) : IConfigureOptions<ForwardedHeadersOptions>
    {
        public void Configure(ForwardedHeadersOptions options)
        {
            if (settings.Proxies.Count == 0)
                return;
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies)
                options.KnownIPNetworks.Add(network);
        }
    }
}
