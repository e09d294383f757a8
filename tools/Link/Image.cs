using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace BinNode.Link;

/// <summary>The one assembly of an image, opened to be changed.</summary>
public sealed class Image : IDisposable
{
    private readonly DefaultAssemblyResolver resolver = new();

    /// <summary>Opens the assembly; those that it refers to are looked for in the folders and nowhere else.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    public Image(string path, IEnumerable<string> referenceFolders)
    {
        foreach (string folder in resolver.GetSearchDirectories())
        {
            resolver.RemoveSearchDirectory(folder);
        }

        foreach (string folder in referenceFolders)
        {
            resolver.AddSearchDirectory(folder);
        }

        Module = Read(path, [.. referenceFolders]);
    }

    /// <summary>The assembly's only module.</summary>
    public ModuleDefinition Module { get; }

    /// <summary>The name by which a virtual method answers: an explicit implementation has that of its interface in front.</summary>
    public static string SlotOf(MethodDefinition method) => method.Name[(method.Name.LastIndexOf('.') + 1)..];

    private ModuleDefinition Read(string path, string[] folders)
    {
        ModuleDefinition module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
        AssemblyNameReference? missing = module.AssemblyReferences.FirstOrDefault(reference => !folders.Any(folder => File.Exists(Path.Combine(folder, reference.Name + ".dll"))));
        if (missing is not null)
        {
            throw new FileNotFoundException($"{missing.Name}.dll, which {Path.GetFileName(path)} refers to, is in none of the folders {string.Join(", ", folders)}.");
        }

        if (module.GetTypes().Any(type => type.HasGenericParameters || type.Methods.Any(method => method.HasGenericParameters)))
        {
            throw new InvalidDataException($"{path} has generic types or methods: they cannot be linked.");
        }

        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            method.Body.SimplifyMacros();
        }

        return module;
    }

    /// <summary>Every type, the nested ones too.</summary>
    public IEnumerable<TypeDefinition> Types => Module.GetTypes();

    /// <summary>Every method.</summary>
    public IEnumerable<MethodDefinition> Methods => Types.SelectMany(type => type.Methods);

    /// <summary>Whether a base class or an interface of another assembly asks for the method by its name.</summary>
    public bool AskedForElsewhere(MethodDefinition method) => method.IsVirtual
        && Types.Where(type => type == method.DeclaringType || Above(type).Contains(method.DeclaringType)).SelectMany(Above)
            .Any(type => type.Module != Module && type.Methods.Any(theirs => theirs.IsVirtual && theirs.Name == SlotOf(method)));

    /// <summary>Writes the assembly: without attributes, which are for the compiler and for reflection, and open, since bodies moved between types.</summary>
    public void Write(string path)
    {
        Module.Assembly.CustomAttributes.Clear();
        Module.CustomAttributes.Clear();
        foreach (TypeDefinition type in Types)
        {
            Open(type);
        }

        foreach (MethodDefinition method in Methods.Where(method => method.HasBody))
        {
            method.Body.OptimizeMacros();
        }

        Module.Write(path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Module.Dispose();
        resolver.Dispose();
    }

    private static void Open(TypeDefinition type)
    {
        type.CustomAttributes.Clear();
        type.IsNestedPublic = type.IsNested;
        type.IsPublic = !type.IsNested;
        foreach (MethodDefinition method in type.Methods)
        {
            method.CustomAttributes.Clear();
            method.MethodReturnType.CustomAttributes.Clear();
            method.IsPublic = true;
            foreach (ParameterDefinition parameter in method.Parameters)
            {
                parameter.CustomAttributes.Clear();
            }
        }

        foreach (FieldDefinition field in type.Fields)
        {
            field.CustomAttributes.Clear();
            field.IsPublic = true;
        }
    }

    private static IEnumerable<TypeDefinition> Above(TypeDefinition type)
    {
        foreach (TypeReference reference in type.Interfaces.Select(implemented => implemented.InterfaceType).Append(type.BaseType))
        {
            if (reference?.Resolve() is TypeDefinition above)
            {
                yield return above;
                foreach (TypeDefinition further in Above(above))
                {
                    yield return further;
                }
            }
        }
    }
}
