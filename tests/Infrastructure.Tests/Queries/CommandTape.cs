using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Infrastructure.Tests.Queries;

/// <summary>What one command answered: the names of its columns and its rows.</summary>
internal sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows);

/// <summary>Takes down what a real database answers to each command.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    public Queue<Answer> Answers { get; } = new();

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        List<object[]> rows = [];
        string[] columns = [.. Enumerable.Range(0, result.FieldCount).Select(result.GetName)];
        await using (result)
        {
            while (await result.ReadAsync(cancellationToken))
            {
                var row = new object[columns.Length];
                result.GetValues(row);
                rows.Add(row);
            }
        }

        var answer = new Answer(columns, rows);
        Answers.Enqueue(answer);
        return new AnswerReader(answer);
    }
}

/// <summary>
/// Stands in for a server that is not there: keeps the SQL of each command and gives the answer that another database gave
/// to the same one, so that the code behind it goes all its way.
/// </summary>
internal sealed class Player(Queue<Answer> answers) : DbCommandInterceptor
{
    public List<string> Sql { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Sql.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new AnswerReader(answers.Dequeue())));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Sql.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
    }
}

/// <summary>Opens no connection.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
