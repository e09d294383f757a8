using System.Collections.Generic;
using System.IO;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>The steps that make an image smaller, each of which leaves the program doing what it did.</summary>
public static class Linker
{
    /// <summary>Links an executable and writes it, and beside it the map of its names.</summary>
    /// <param name="input">The executable, with all that is its own in it.</param>
    /// <param name="output">Where the linked one goes.</param>
    /// <param name="referenceFolders">Folders of the assemblies that it refers to.</param>
    /// <exception cref="InvalidDataException">It is no executable.</exception>
    public static void Link(string input, string output, IEnumerable<string> referenceFolders)
    {
        using Image image = new(input, referenceFolders);
        MethodDefinition main = image.Module.EntryPoint ?? throw new InvalidDataException($"{input} has no Main: link the application, not a library.");
        Reachable.Only(image, main);
        SoleImplementations.Use(image);
        Tighten(image, main);
        FixedFields.Load(image);
        Nops.Remove(image);
        PlainEnums.Use(image);
        Locals.Share(image);
        Locals.Double(image);
        Reachable.Only(image, main);
        OneHolder.Use(image);
        ShortNames names = ShortNames.Give(image);
        image.Write(output);
        names.WriteMap(Path.ChangeExtension(output, ".names.txt"));
    }

    // A body that was put in may leave another method with one caller only.
    private static void Tighten(Image image, MethodDefinition main)
    {
        bool moved;
        do
        {
            Accessors.Inline(image);
            moved = Inlining.Once(image, main) > 0;
            UnreadFields.Leave(image);
            Peepholes.Use(image);
            Jumps.Shorten(image);
            Nops.Remove(image);
            Locals.Share(image);
            Nops.Remove(image);
            Reachable.Only(image, main);
        }
        while (moved);
    }
}
