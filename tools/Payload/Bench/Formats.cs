using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Formats.Cbor;
using System.IO;
using System.Linq;
using System.Text.Json;
using BinNode.Core.Readings;
using Google.Protobuf;
using MessagePack;

namespace BinNode.Tools.Payload.Bench;

/// <summary>The rows t, distance, battery, temperature and flags in formats that others use, each by its library.</summary>
public static class Formats
{
    /// <summary>The five numbers of a row.</summary>
    public static int[] Columns(Reading reading) =>
    [
        unchecked((int)reading.Seconds),
        reading.HasDistance ? reading.DistanceMm : 0,
        reading.BatteryMv,
        reading.TemperatureDeciC,
        (reading.HasDistance ? 0 : 1) | (reading.State == ReadingState.Unstable ? 2 : 0) | ((reading.Events & ReadingEvents.Emptied) != 0 ? 4 : 0) | ((reading.Events & ReadingEvents.LowBattery) != 0 ? 8 : 0),
    ];

    /// <summary>JSON with names that a person understands.</summary>
    public static byte[] JsonFull(Reading[] rows) => Json(rows, ["timestamp", "distance_mm", "battery_mv", "temperature_dc", "flags"]);

    /// <summary>JSON with the names of the trace's columns.</summary>
    public static byte[] JsonShort(Reading[] rows) => Json(rows, TraceCsv.Header.Split(','));

    /// <summary>CBOR (RFC 8949): an array of arrays.</summary>
    public static byte[] CborRows(Reading[] rows)
    {
        CborWriter writer = new();
        writer.WriteStartArray(rows.Length);
        foreach (Reading row in rows)
        {
            writer.WriteStartArray(5);
            Array.ForEach(Columns(row), writer.WriteInt32);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>MessagePack: an array of arrays.</summary>
    public static byte[] MessagePackRows(Reading[] rows)
    {
        ArrayBufferWriter<byte> buffer = new();
        MessagePackWriter writer = new(buffer);
        writer.WriteArrayHeader(rows.Length);
        foreach (Reading row in rows)
        {
            writer.WriteArrayHeader(5);
            foreach (int column in Columns(row))
            {
                writer.Write(column);
            }
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Protobuf: repeated messages of fixed32 t, uint32 distance, uint32 battery, sint32 temperature, uint32 flags; zeros left out as proto3 does.</summary>
    public static byte[] ProtobufRows(Reading[] rows)
    {
        using MemoryStream stream = new();
        using CodedOutputStream output = new(stream);
        foreach (Reading row in rows)
        {
            output.WriteTag(1, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(ProtobufRow(Columns(row))));
        }

        output.Flush();
        return stream.ToArray();
    }

    /// <summary>A packed struct: 4 + 2 + 2 + 2 + 1 bytes.</summary>
    public static byte[] Packed(Reading[] rows)
    {
        byte[] bytes = new byte[rows.Length * 11];
        for (int i = 0; i < rows.Length; i++)
        {
            int[] columns = Columns(rows[i]);
            Span<byte> at = bytes.AsSpan(i * 11);
            BinaryPrimitives.WriteInt32LittleEndian(at, columns[0]);
            BinaryPrimitives.WriteInt16LittleEndian(at[4..], (short)columns[1]);
            BinaryPrimitives.WriteInt16LittleEndian(at[6..], (short)columns[2]);
            BinaryPrimitives.WriteInt16LittleEndian(at[8..], (short)columns[3]);
            at[10] = (byte)columns[4];
        }

        return bytes;
    }

    /// <summary>Differences to the row before, with the sign in the lowest bit, 7 bits a byte.</summary>
    public static byte[] DeltaVarints(Reading[] rows)
    {
        using MemoryStream stream = new();
        int[] before = new int[5];
        foreach (int[] columns in rows.Select(Columns))
        {
            for (int i = 0; i < 5; i++)
            {
                int delta = columns[i] - before[i];
                uint value = (uint)((delta << 1) ^ (delta >> 31));
                for (; value > 127; value >>= 7)
                {
                    stream.WriteByte((byte)(value | 128));
                }

                stream.WriteByte((byte)value);
            }

            before = columns;
        }

        return stream.ToArray();
    }

    private static byte[] Json(Reading[] rows, string[] names)
    {
        using MemoryStream stream = new();
        using Utf8JsonWriter writer = new(stream);
        writer.WriteStartArray();
        foreach (int[] columns in rows.Select(Columns))
        {
            writer.WriteStartObject();
            for (int i = 0; i < 5; i++)
            {
                writer.WriteNumber(names[i], columns[i]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] ProtobufRow(int[] columns)
    {
        using MemoryStream stream = new();
        using CodedOutputStream output = new(stream);
        output.WriteTag(1, WireFormat.WireType.Fixed32);
        output.WriteFixed32((uint)columns[0]);
        for (int i = 1; i < 5; i++)
        {
            if (columns[i] != 0)
            {
                output.WriteTag(i + 1, WireFormat.WireType.Varint);
                output.WriteUInt32(i == 3 ? (uint)((columns[i] << 1) ^ (columns[i] >> 31)) : (uint)columns[i]);
            }
        }

        output.Flush();
        return stream.ToArray();
    }
}
