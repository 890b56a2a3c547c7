using FactCheck.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>A real database of its own for a test class, migrated; one derived class a provider.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>Why tests on this database cannot run here; null where they can.</summary>
    public virtual string? Missing => null;

    /// <summary>How the product is pointed at it.</summary>
    public abstract DatabaseOptions Options { get; }

    /// <summary>The product's own registrations over this database.</summary>
    public IServiceProvider Services => _services ?? throw new InvalidOperationException(Missing ?? "not started");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await CreateAsync();
        _services = TestHost.Build(Options);
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        await DatabaseMigration.MigrateAsync(scope.ServiceProvider.GetRequiredService<FactCheckDb>());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            await DropAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the empty database.</summary>
    protected abstract Task CreateAsync();

    /// <summary>Removes it.</summary>
    protected abstract Task DropAsync();
}
