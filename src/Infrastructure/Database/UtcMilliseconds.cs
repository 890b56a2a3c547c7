using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Infrastructure.Database;

/// <summary>Instants as whole milliseconds since 1970 in UTC, which sort alike on every provider.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
