using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>Why the program cannot work with its data or its address: a sentence for whoever started it, no stack trace.</summary>
internal sealed class DataFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    // Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The failure behind an exception at start; null where it is a fault of ours.</summary>
    public static DataFailure? Behind(Exception exception, string place)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            DataFailure? failure = e switch
            {
                DataFailure known => known,
                SqliteException sqlite => new DataFailure($"The database {place} {Say(sqlite)}", exception),
                AddressInUseException => new DataFailure(
                    $"{FirstSentence(exception.Message)} Another program listens there; choose another address with --urls.", exception),
                SocketException socket => new DataFailure($"The network refuses: {socket.Message}.", exception),
                UnauthorizedAccessException => new DataFailure($"The data folder of {place} cannot be written: {e.Message}", exception),
                DbException database => new DataFailure($"The database server refuses: {FirstSentence(database.Message)}", exception),
                FormatException when e.Message.StartsWith("Invalid url", StringComparison.Ordinal) => new DataFailure(FirstSentence(e.Message), exception),
                IOException when e.InnerException is null => new DataFailure(e.Message, exception),
                _ => null,
            };
            if (failure is not null)
            {
                return failure;
            }
        }

        return null;
    }

    private static string Say(SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => "is locked by another program; close that one, or wait and try again.",
        ReadOnly => "cannot be written: the file or its folder is read-only.",
        InputOutput => "cannot be read or written: the disk reports an error.",
        Corrupt => "is damaged; bring back a copy of it.",
        Full => "cannot be written: the disk is full.",
        CannotOpen => "cannot be opened: the folder is missing or not permitted.",
        NotADatabase => "is no SQLite database.",
        _ => $"refuses: {e.Message}",
    };

    private static string FirstSentence(string message)
    {
        int end = message.IndexOfAny(['\r', '\n']);
        string sentence = (end < 0 ? message : message[..end]).Trim();
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }
}
