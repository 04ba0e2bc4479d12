using Kith.Store.Engines;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Store;

/// <summary>The read models, for queries that read the same on both engines. Nothing is written through it.</summary>
public sealed class ReadModels : DbContext
{
    /// <summary>Made by <see cref="Kith.Store.Database.ReadModels"/>.</summary>
    public ReadModels(DbContextOptions<ReadModels> options)
        : base(options) { }

    /// <summary>Children.</summary>
    public DbSet<ChildRow> Children => Set<ChildRow>();

    /// <summary>Clocks, open and ended.</summary>
    public DbSet<ClockRow> Clocks => Set<ClockRow>();

    /// <summary>Work that waits for approval.</summary>
    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    /// <summary>Departures from guidance.</summary>
    public DbSet<DepartureRow> Departures => Set<DepartureRow>();

    /// <summary>Acts that were proposed and are open.</summary>
    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    /// <summary>Pairs of records that may be of one child, and at which nobody has looked yet.</summary>
    public DbSet<ProposedDuplicateRow> ProposedDuplicates => Set<ProposedDuplicateRow>();

    /// <summary>Family and network.</summary>
    public DbSet<FamilyLinkRow> FamilyLinks => Set<FamilyLinkRow>();

    /// <summary>Referrals.</summary>
    public DbSet<ReferralRow> Referrals => Set<ReferralRow>();

    /// <summary>Who was asked to the meetings that were held.</summary>
    public DbSet<AttendanceRow> Attendances => Set<AttendanceRow>();

    /// <summary>The questions of the local protocol that were asked.</summary>
    public DbSet<LocalAnswerRow> LocalAnswers => Set<LocalAnswerRow>();

    /// <summary>From when until when each part of the work went on.</summary>
    public DbSet<WorkSpanRow> WorkSpans => Set<WorkSpanRow>();

    /// <summary>Visits, notes, meetings and assessments, with how long they took.</summary>
    public DbSet<WorkEntryRow> WorkEntries => Set<WorkEntryRow>();

    /// <summary>What families get.</summary>
    public DbSet<WorkSupportRow> WorkSupports => Set<WorkSupportRow>();

    /// <summary>What families need, what help they get, what nothing meets, and the groups they were screened for.</summary>
    public DbSet<AreaNeedRow> AreaNeeds => Set<AreaNeedRow>();

    /// <summary>Who works, or worked, with a child.</summary>
    public DbSet<InvolvementRow> Involvements => Set<InvolvementRow>();

    /// <summary>Of what somebody has to be told.</summary>
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    /// <summary>Who raised a professional challenge, or was asked to answer it.</summary>
    public DbSet<ChallengeSideRow> ChallengeSides => Set<ChallengeSideRow>();

    /// <summary>What is arranged ahead.</summary>
    public DbSet<BookingRow> Bookings => Set<BookingRow>();

    /// <summary>Who is on the register of disabled children.</summary>
    public DbSet<DisabledRegisterRow> DisabledRegister => Set<DisabledRegisterRow>();

    /// <summary>Children with a plan who move here, or away.</summary>
    public DbSet<TransferRow> Transfers => Set<TransferRow>();

    /// <summary>The agencies that work with families here.</summary>
    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();

    /// <summary>The worries that were sent without an account.</summary>
    public DbSet<WorryRow> Worries => Set<WorryRow>();

    /// <summary>The allegations against people who work with children: the designated officers' alone.</summary>
    public DbSet<AllegationRow> Allegations => Set<AllegationRow>();

    /// <summary>Places, groups and people of concern outside the home: theirs alone who keep these records.</summary>
    public DbSet<ContextRow> Contexts => Set<ContextRow>();

    /// <summary>Which children are linked to one of them.</summary>
    public DbSet<ContextLinkRow> ContextLinks => Set<ContextLinkRow>();

    /// <summary>The addresses that stand on children's records.</summary>
    public DbSet<AddressRow> Addresses => Set<AddressRow>();

    /// <summary>People of the families who have a record of their own.</summary>
    public DbSet<PersonRow> People => Set<PersonRow>();

    /// <summary>Whom records are restricted to, and who is kept from them.</summary>
    public DbSet<NamedRow> Named => Set<NamedRow>();

    /// <summary>Who is named as a chair of conferences that are due; empty for nobody.</summary>
    /// <remarks>Goes from one to the next in the index: there are few chairs, however many conferences.</remarks>
    public IQueryable<string> ChairsNamed =>
        Database.SqlQueryRaw<string>(
            """
            WITH RECURSIVE one(chair) AS (
                SELECT min(chair) FROM clock WHERE ended_on IS NULL AND chair IS NOT NULL
                UNION ALL
                SELECT (SELECT min(chair) FROM clock WHERE ended_on IS NULL AND chair > one.chair)
                FROM one WHERE one.chair IS NOT NULL
            )
            SELECT chair AS "Value" FROM one WHERE chair IS NOT NULL
            """
        );

    /// <summary>Which notices somebody has seen.</summary>
    public DbSet<NoticeSeenRow> NoticesSeen => Set<NoticeSeenRow>();

    /// <summary>The workforce.</summary>
    public DbSet<PractitionerRow> Practitioners => Set<PractitionerRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ChildRow>().HasKey(child => child.Id);
        modelBuilder.Entity<ChildRow>().HasOne(child => child.Leader).WithMany().HasForeignKey(child => child.Lead);
        modelBuilder.Entity<PersonRow>().HasKey(person => person.Id);
        modelBuilder.Entity<AgencyRow>().HasKey(agency => agency.Id);
        modelBuilder.Entity<WorryRow>().HasKey(worry => worry.Id);
        modelBuilder.Entity<AllegationRow>().HasKey(allegation => allegation.Id);
        modelBuilder.Entity<ContextRow>().HasKey(context => context.Id);
        modelBuilder.Entity<PractitionerRow>().HasKey(practitioner => practitioner.Id);
        foreach (var table in ReadModelTable.OfChildren.Where(table => table.Row != typeof(ChildRow)))
        {
            modelBuilder.Entity(table.Row).HasKey("Child", "Number");
            modelBuilder.Entity(table.Row).HasOne(typeof(ChildRow), "Of").WithMany().HasForeignKey("Child");
        }
        modelBuilder
            .Entity<NoticeSeenRow>()
            .HasKey(seen => new
            {
                seen.Viewer,
                seen.Child,
                seen.Version,
            });
        TableNaming.Apply(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        TableNaming.Types(configurationBuilder, Database.IsNpgsql());
    }
}

/// <summary>How classes are called in the database: the same for every context.</summary>
internal static class TableNaming
{
    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Names.OfTable(entity.ClrType));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Names.OfColumn(property.Name));
        }
    }

    internal static void Types(ModelConfigurationBuilder types, bool postgres)
    {
        // The only moments without an offset are local ones.
        if (postgres)
            types.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        else
            types.Properties<DateTimeOffset>().HaveConversion<MomentText>();
    }

    internal sealed class MomentText()
        : ValueConverter<DateTimeOffset, string>(moment => Moments.Text(moment), text => Moments.Parse(text));
}
