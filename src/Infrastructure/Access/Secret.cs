using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Infrastructure.Access;

/// <summary>Secrets of 256 random bits. Their plain SHA-256 is enough to keep: nobody guesses 256 bits, salted or not.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>43 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
