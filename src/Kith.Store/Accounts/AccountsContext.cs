using Kith.Store.Engines;
using Kith.Store.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Store.Accounts;

/// <summary>Accounts, as ASP.NET Core Identity keeps them, under our names and in our schema scripts.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class AccountsContext(Database database)
    : IdentityUserContext<Account>(database.Engine.Options<AccountsContext>())
{
    // Identity asks the program's services which of its schemas is meant; here it is the one the scripts make, whoever asks.
    private static readonly ServiceProvider Version3 = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        optionsBuilder.UseApplicationServiceProvider(Version3);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("account");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("account_passkey");
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Names.OfColumn(property.Name));
                // Nothing here is shortened to fit: text is text on both engines.
                property.SetMaxLength(null);
            }
        }
        builder.Entity<IdentityUserPasskey<string>>().OwnsOne(passkey => passkey.Data).ToJson("data");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        Naming.Types(configurationBuilder, Database.IsNpgsql());
    }
}
