using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FactCheck.Infrastructure.Tests.Queries;

/// <summary>Reads an answer that was taken down, converting what SQLite stores to what another provider asks for.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A reader, as its base is.")]
internal sealed class AnswerReader(Answer answer) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => answer.Columns.Count;

    public override bool HasRows => answer.Rows.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < answer.Rows.Count;

    public override bool NextResult() => false;

    public override object GetValue(int ordinal) => answer.Rows[_row][ordinal];

    public override int GetValues(object[] values)
    {
        answer.Rows[_row].CopyTo(values, 0);
        return FieldCount;
    }

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override string GetName(int ordinal) => answer.Columns[ordinal];

    public override int GetOrdinal(string name) => answer.Columns.ToList().IndexOf(name);

    public override T GetFieldValue<T>(int ordinal)
    {
        object value = GetValue(ordinal);
        return value is T fits ? fits : (T)Convert(value, typeof(T));
    }

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override string GetDataTypeName(int ordinal) => "";

    public override Type GetFieldType(int ordinal) => HasRows ? answer.Rows[0][ordinal].GetType() : typeof(string);

    public override IEnumerator GetEnumerator() => answer.Rows.GetEnumerator();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    private static object Convert(object value, Type wanted)
    {
        string text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return wanted == typeof(Guid) ? Guid.Parse(text)
            : wanted == typeof(DateOnly) ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
            : wanted == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture)
            : System.Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
    }
}
