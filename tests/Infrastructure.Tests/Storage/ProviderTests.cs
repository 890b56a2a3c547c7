using FactCheck.Infrastructure.Tests.Database;

namespace FactCheck.Infrastructure.Tests.Storage;

/// <summary>Tests that run once for each provider. On a provider that is not at hand they say so and do not run.</summary>
public abstract class ProviderTests
{
    protected ProviderTests(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        Desk = new TestDesk(database.Services);
        Database = database;
    }

    internal TestDesk Desk { get; }

    protected TestDatabase Database { get; }
}
