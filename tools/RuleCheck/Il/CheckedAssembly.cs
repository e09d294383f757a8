using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BinNode.RuleCheck.Il;

/// <summary>An assembly opened for the rules: its types, its methods and their instructions, and where they stand in the sources.</summary>
public sealed class CheckedAssembly : IDisposable
{
    private readonly PEReader file;
    private readonly SourceMap sources;

    /// <summary>Opens an assembly and, where it is given, its debug information.</summary>
    public CheckedAssembly(Stream assembly, Stream? symbols = null)
    {
        file = new PEReader(assembly);
        Reader = file.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        sources = new SourceMap(symbols);
        Methods = [.. Reader.MethodDefinitions.Select(Open)];
    }

    /// <summary>The assembly's tables.</summary>
    public MetadataReader Reader { get; }

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>Every method.</summary>
    public IReadOnlyList<Member> Methods { get; }

    /// <summary>The assemblies that it refers to.</summary>
    public IEnumerable<string> References => Reader.AssemblyReferences.Select(handle => Reader.GetString(Reader.GetAssemblyReference(handle).Name));

    /// <summary>Opens an assembly's file and the symbols beside it.</summary>
    public static CheckedAssembly Load(string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        MemoryStream bytes = new(File.ReadAllBytes(path));
        return new CheckedAssembly(bytes, File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null);
    }

    /// <summary>File and line of an instruction, as compilers print them; empty when there are no symbols.</summary>
    public string PlaceOf(Member method, int offset) => sources.PlaceOf(method.Handle, offset);

    /// <inheritdoc/>
    public void Dispose()
    {
        sources.Dispose();
        file.Dispose();
    }

    private Member Open(MethodDefinitionHandle handle)
    {
        MethodDefinition method = Reader.GetMethodDefinition(handle);
        string name = Reader.GetString(method.Name);
        if (method.RelativeVirtualAddress == 0)
        {
            return new Member(handle, method, method.GetDeclaringType(), name, [], []);
        }

        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        IReadOnlyList<TypeShape> locals = body.LocalSignature.IsNil
            ? []
            : Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(TypeShapeProvider.Instance, null);
        return new Member(handle, method, method.GetDeclaringType(), name, [.. InstructionReader.Read(body)], locals, body.ExceptionRegions.Length);
    }
}
