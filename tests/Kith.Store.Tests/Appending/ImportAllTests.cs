namespace Kith.Store.Tests.Appending;

public sealed class ImportAllTests
{
    [Theory, EveryEngine]
    public async Task Every_batch_is_stored(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);

        await test.Records().ImportAllAsync(Batches(3), TestDatabase.Stop);

        (await CountAsync(test)).ShouldBe(6);
        using var models = test.Database.ReadModels();
        models.Children.Count().ShouldBe(6);
    }

    [Theory, EveryEngine]
    public async Task An_import_that_fails_half_way_leaves_nothing(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();

        await Should.ThrowAsync<InvalidDataException>(() =>
            records.ImportAllAsync(Batches(3, failAt: 2), TestDatabase.Stop)
        );

        (await CountAsync(test)).ShouldBe(0);
        await records.AppendAsync(Example.Act(Example.Registered(Guid.NewGuid())), TestDatabase.Stop);
        (await CountAsync(test)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task An_import_that_is_stopped_leaves_nothing(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestDatabase.Stop);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            test.Records().ImportAllAsync(Batches(3, () => stop.Cancel()), stop.Token)
        );

        (await CountAsync(test)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task An_import_overtaken_by_somebody_else_leaves_nothing_and_says_so(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var child = Guid.NewGuid();
        await test.Records().AppendAsync(Example.Act(Example.Registered(child)), TestDatabase.Stop);

        await Should.ThrowAsync<ImportOvertaken>(() =>
            test.Records().ImportAllAsync(Also(Example.Registered(child)), TestDatabase.Stop)
        );

        (await CountAsync(test)).ShouldBe(1);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Append>> Batches(
        int count,
        Action? afterFirst = null,
        int failAt = -1
    )
    {
        for (var batch = 0; batch < count; batch++)
        {
            await Task.Yield();
            if (batch == failAt)
                throw new InvalidDataException();
            yield return
            [
                Example.Act(Example.Registered(Guid.NewGuid(), $"{batch}a")),
                Example.Act(Example.Registered(Guid.NewGuid(), $"{batch}b")),
            ];
            afterFirst?.Invoke();
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<Append>> Also(StreamAppend stream)
    {
        await foreach (var batch in Batches(1))
            yield return batch;
        yield return [Example.Act(stream)];
    }

    private static async Task<int> CountAsync(TestDatabase test)
    {
        var count = 0;
        await foreach (var _ in test.Records().AllChildrenAsync(TestDatabase.Stop))
            count++;
        return count;
    }
}
