using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Core.Readings;

namespace BinNode.Tools.Payload.Bench;

/// <summary>Packs the same rows in every format and counts. Only the last two rows carry a sequence, a version, a resolution and a checksum.</summary>
public static class FormatTable
{
    /// <summary>Measures all formats on a trace.</summary>
    public static List<FormatRow> Measure(Reading[] trace) =>
    [
        Row("JSON, objects with full names", trace, Formats.JsonFull),
        Row("JSON, objects with the names of the trace", trace, Formats.JsonShort),
        Row("MessagePack, arrays", trace, Formats.MessagePackRows),
        Row("CBOR, arrays", trace, Formats.CborRows),
        Row("Protobuf, repeated messages", trace, Formats.ProtobufRows),
        Row("packed struct", trace, Formats.Packed),
        Row("Gorilla", trace, GorillaWriter.Pack),
        Row("deltas as varints", trace, Formats.DeltaVarints),
        BinNode(trace, Resolution.Fine),
        BinNode(trace, Resolution.Coarse),
    ];

    private static FormatRow Row(string name, Reading[] trace, Func<Reading[], byte[]> pack)
    {
        double Each(int batch) => (double)trace.Chunk(batch).Sum(rows => (long)pack(rows).Length) / trace.Length;
        return new FormatRow(name, Each(1), Each(24), Each(96));
    }

    private static FormatRow BinNode(Reading[] trace, Resolution resolution)
    {
        double Each(int batch) => (double)TracePacker.Pack(trace, batch, resolution).Sum(message => (long)message.Length) / trace.Length;
        return new FormatRow($"BinNode, {resolution}", Each(1), Each(24), Each(96));
    }
}
