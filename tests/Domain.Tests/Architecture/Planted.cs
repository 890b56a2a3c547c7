namespace FactCheck.Domain.Tests.Architecture.Planted.Articles
{
    /// <summary>Breaks the arrows within a body alone: articles must not know of claims.</summary>
    internal static class Intruder
    {
        public static string Peek()
        {
            List<object> seen = [new Claims.Secret()];
            return seen[0].ToString() ?? "";
        }
    }
}

namespace FactCheck.Domain.Tests.Architecture.Planted.Claims
{
    /// <summary>What the intruder peeks at.</summary>
    internal sealed class Secret;
}

namespace FactCheck.Domain.Tests.Architecture.Planted.Text
{
    /// <summary>An engine part that looks at the clock, the files and the culture, and uses a package.</summary>
    internal static class Careless
    {
        public static string Look() => DateTime.UtcNow.Year
            + File.ReadAllText("x")
            + System.Globalization.CultureInfo.CurrentCulture.Name
            + typeof(MediatR.Unit).Name;
    }
}
