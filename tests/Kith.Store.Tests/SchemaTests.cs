using Kith.Store.Engines;
using Kith.Store.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Store.Tests;

public sealed class SchemaTests
{
    [Theory, EveryEngine]
    public async Task Scripts_run_once_and_starting_again_changes_nothing(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var scripts = SchemaScripts.For(test.Database.Engine);
        var numbers = scripts.Select(script => script.Number).ToList();
        numbers.ShouldBe(numbers.Distinct().Order());

        await test.Database.MakeReadyAsync(TestDatabase.Stop);

        (await test.AskAsync<long>("SELECT count(*) FROM schema_version")).ShouldBe(scripts.Count);
    }

    [Theory, EveryEngine]
    public async Task Several_servers_that_start_together_make_one_schema(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine, withSchema: false);
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var database = Database.Open(test.Text);
                        await database.MakeReadyAsync();
                    })
                )
        );
        (await test.AskAsync<long>("SELECT count(*) FROM revision WHERE name = 'workforce'")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_released_script_that_changed_is_refused(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var scripts = SchemaScripts.For(test.Database.Engine).ToList();
        scripts[0] = scripts[0] with { Text = scripts[0].Text + "-- a word\n" };

        var refused = await Should.ThrowAsync<DatabaseRefused>(() =>
            SchemaScripts.RunAsync(test.Database.Engine, scripts, TestDatabase.Stop)
        );

        refused.Message.ShouldContain(scripts[0].Name);
    }

    [Theory, EveryEngine]
    public async Task A_database_of_a_newer_version_is_refused(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var scripts = SchemaScripts.For(test.Database.Engine).SkipLast(1).ToList();

        var refused = await Should.ThrowAsync<DatabaseRefused>(() =>
            SchemaScripts.RunAsync(test.Database.Engine, scripts, TestDatabase.Stop)
        );

        refused.Message.ShouldContain("newer version");
    }

    [Theory, EveryEngine]
    public async Task A_script_that_fails_leaves_nothing_behind(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var scripts = SchemaScripts.For(test.Database.Engine).ToList();
        scripts.Add(
            new(scripts.Count + 1, "9999_bad.sql", "CREATE TABLE half (id {int}); INSERT INTO nowhere VALUES (1);")
        );

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            SchemaScripts.RunAsync(test.Database.Engine, scripts, TestDatabase.Stop)
        );

        await test.RunAsync("CREATE TABLE half (id integer)");
    }

    [Theory, EveryEngine]
    public async Task Every_mapped_class_is_what_the_scripts_made(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await using var models = test.Database.ReadModels();
        foreach (var entity in models.Model.GetEntityTypes())
            if (!entity.IsMappedToJson())
                await CompareAsync(test, entity);
    }

    private static async Task CompareAsync(TestDatabase test, IEntityType entity)
    {
        var table = entity.GetTableName()!;
        var stored = await ColumnsAsync(test, table);
        var mapped = entity
            .GetProperties()
            .Select(property => (property.GetColumnName(), property.IsNullable))
            .Concat(
                entity
                    .GetNavigations()
                    .Where(IsJson)
                    .Select(json => (json.TargetEntityType.GetContainerColumnName()!, false))
            );
        mapped.Order().ShouldBe(stored.Select(column => (column.Name, column.IsNullable)).Order(), table);
        entity
            .FindPrimaryKey()!
            .Properties.Select(property => property.GetColumnName())
            .ShouldBe(
                stored.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name),
                table
            );
        foreach (var property in entity.GetProperties())
            stored
                .Single(column => column.Name == property.GetColumnName())
                .Type.ShouldBe(property.GetColumnType(), $"{table}.{property.Name}", StringCompareShould.IgnoreCase);
    }

    private static bool IsJson(INavigation navigation) => navigation.TargetEntityType.IsMappedToJson();

    private static Task<List<Column>> ColumnsAsync(TestDatabase test, string table) =>
        test.Database.Engine.ListAsync(
            row => new Column(row.GetString(0), row.GetString(1), row.GetInt64(2) == 1, row.GetInt64(3)),
            test.Database.Engine is SqliteEngine
                ? """
                SELECT name, type, CASE WHEN "notnull" = 0 AND pk = 0 THEN 1 ELSE 0 END, pk FROM pragma_table_info($1)
                """
                : """
                SELECT c.column_name, c.data_type, CASE c.is_nullable WHEN 'YES' THEN 1 ELSE 0 END::bigint,
                       coalesce(k.ordinal_position, 0)::bigint
                FROM information_schema.columns c
                LEFT JOIN information_schema.table_constraints p
                       ON p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
                LEFT JOIN information_schema.key_column_usage k
                       ON k.constraint_name = p.constraint_name AND k.column_name = c.column_name
                WHERE c.table_name = $1
                """,
            [table],
            TestDatabase.Stop
        );

    private sealed record Column(string Name, string Type, bool IsNullable, long Key);
}
