using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Api;

/// <summary>
/// Remembers for a day what was answered under an Idempotency-Key. Kept in memory: after a restart the desk itself answers a
/// text that is known without taking it in twice.
/// </summary>
public sealed class IdempotencyKeys(TimeProvider time)
{
    private const int MaxKept = 10_000;
    private const int MaxLength = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<(string? User, string Key), Entry> _entries = new();

    /// <summary>Runs <paramref name="submit"/> once for a key; the same key with another request is refused.</summary>
    /// <exception cref="RuleBrokenException">The key was used for another request.</exception>
    public async Task<SubmitArticleResult> OnceAsync<T>(string? user, string? key, T request, Func<Task<SubmitArticleResult>> submit)
    {
        ArgumentNullException.ThrowIfNull(submit);
        if (string.IsNullOrEmpty(key))
        {
            return await submit();
        }

        if (key.Length > MaxLength)
        {
            throw ApiJson.Invalid("Idempotency-Key", "Has more than 200 characters.");
        }

        Forget();
        string hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, ApiJson.Options)));
        var mine = new Entry(hash, time.GetUtcNow(), new Lazy<Task<SubmitArticleResult>>(submit));
        Entry entry = _entries.GetOrAdd((user, key), mine);
        if (entry.Hash != hash)
        {
            throw new RuleBrokenException(
                "idempotency-key-reused", "This Idempotency-Key was used for another request; send a new key for a new request.");
        }

        try
        {
            return await entry.Answer.Value;
        }
        catch
        {
            // What failed may be tried again under the same key.
            _entries.TryRemove(KeyValuePair.Create((user, key), entry));
            throw;
        }
    }

    private void Forget()
    {
        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        bool full = _entries.Count >= MaxKept;
        foreach (KeyValuePair<(string? User, string Key), Entry> kept in _entries.Where(e => full || e.Value.At < oldest))
        {
            _entries.TryRemove(kept);
        }
    }

    private sealed record Entry(string Hash, DateTimeOffset At, Lazy<Task<SubmitArticleResult>> Answer);
}
