using System.Globalization;
using System.Text;

namespace BinNode.Decoding;

/// <summary>Decodes the messages without readings, field by field.</summary>
internal sealed class FieldsDecoder
{
    private readonly byte[] buffer;
    private readonly int end;
    private int position;

    public FieldsDecoder(byte[] buffer, int start, int end)
    {
        this.buffer = buffer;
        this.end = end;
        position = start;
    }

    public FieldsMessage Decode(string type)
    {
        FieldsMessage message = new() { Type = type };
        if (type != "confirmation")
        {
            message.Add("number", Number());
        }

        if (type != "confirmation" && type != "command")
        {
            AddTime(message);
        }

        foreach (Field field in FieldTables.Of(type))
        {
            message.Add(field.Name, Value(field));
        }

        return position == end ? message : throw new MalformedException("The message is malformed: bytes are left over.");
    }

    private void AddTime(FieldsMessage message)
    {
        long epoch = Number();
        if (epoch > 65535)
        {
            throw new MalformedException("The message is malformed: its epoch is beyond 16 bits.");
        }

        message.Add("epoch", epoch);
        message.Add("seconds", Number());
    }

    private object? Value(Field field) => field.Kind switch
    {
        FieldKind.Number => Number(),
        FieldKind.Optional => Optional(),
        FieldKind.Word => (((uint)Byte() << 24) | ((uint)Byte() << 16) | ((uint)Byte() << 8) | (uint)Byte()).ToString("x8", CultureInfo.InvariantCulture),
        FieldKind.Choice => field.Word(Byte()),
        FieldKind.Text => Text(Byte()),
        _ => Text(Number()),
    };

    private int Byte() => position < end ? buffer[position++] : throw new MalformedException("The message is malformed: it ends within a field.");

    private long Number()
    {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            int b = Byte();
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value <= uint.MaxValue ? value : throw new MalformedException("The message is malformed: a number is longer than 32 bits.");
            }
        }

        throw new MalformedException("The message is malformed: a number is longer than 32 bits.");
    }

    private object? Optional()
    {
        int there = Byte();
        if (there > 1)
        {
            throw new MalformedException("The message is malformed: a field is neither there nor not.");
        }

        if (there == 0)
        {
            return null;
        }

        long value = Number();
        return (value >> 1) ^ -(value & 1);
    }

    private string Text(long length)
    {
        if (length > end - position)
        {
            throw new MalformedException("The message is malformed: it ends within a field.");
        }

        for (int i = position; i < position + length; i++)
        {
            if (buffer[i] != '\n' && (buffer[i] < ' ' || buffer[i] > '~'))
            {
                throw new MalformedException("The message is malformed: a text is not printable ASCII.");
            }
        }

        position += (int)length;
        return Encoding.ASCII.GetString(buffer, position - (int)length, (int)length);
    }
}
