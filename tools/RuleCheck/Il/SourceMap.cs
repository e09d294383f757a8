using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;

namespace BinNode.RuleCheck.Il;

/// <summary>Finds the source line of an instruction in a portable PDB.</summary>
public sealed class SourceMap : IDisposable
{
    private readonly MetadataReaderProvider? provider;
    private readonly MetadataReader? reader;

    /// <summary>Opens the symbols, if there are any.</summary>
    public SourceMap(Stream? symbols)
    {
        provider = symbols is null ? null : MetadataReaderProvider.FromPortablePdbStream(symbols);
        reader = provider?.GetMetadataReader();
    }

    /// <summary>The place of an instruction in the form "file(line,column)"; empty when it is not known.</summary>
    public string PlaceOf(MethodDefinitionHandle method, int offset)
    {
        if (reader is null)
        {
            return string.Empty;
        }

        MethodDebugInformation information = reader.GetMethodDebugInformation(method.ToDebugInformationHandle());
        SequencePoint[] points = [.. information.GetSequencePoints().Where(point => !point.IsHidden)];
        SequencePoint place = points.LastOrDefault(point => point.Offset <= offset);
        if (place.Document.IsNil && points.Length > 0)
        {
            place = points[0];
        }

        return place.Document.IsNil
            ? string.Empty
            : $"{reader.GetString(reader.GetDocument(place.Document).Name)}({place.StartLine},{place.StartColumn})";
    }

    /// <inheritdoc/>
    public void Dispose() => provider?.Dispose();
}
