using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>Microsoft's own parser of T-SQL: says whether SQL Server 2019 would read a script.</summary>
internal static class TSql
{
    /// <summary>What the parser objects to, one line each; empty where it reads everything.</summary>
    public static IReadOnlyList<string> ErrorsIn(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out IList<ParseError> errors);
        return [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
    }
}
