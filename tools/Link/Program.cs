using System;
using System.IO;

namespace BinNode.Link;

/// <summary>nanolink INPUT OUTPUT REFERENCES...: links an application; REFERENCES are folders or the assemblies themselves.</summary>
public static class Program
{
    /// <summary>Exit codes: 0 linked, 1 the application cannot be linked, 2 the arguments are wrong.</summary>
    public static int Main(string[] args)
    {
        if (args.Length < 3 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine("Usage: nanolink INPUT OUTPUT REFERENCES...: an application that exists, where to write it, and the folders of what it refers to.");
            return 2;
        }

        try
        {
            Linker.Link(args[0], args[1], args[2..]);
            return 0;
        }
        catch (Exception problem) when (problem is BadImageFormatException or InvalidDataException or IOException or Mono.Cecil.AssemblyResolutionException)
        {
            Console.Error.WriteLine($"error LINK: {problem.Message}");
            return 1;
        }
    }
}
