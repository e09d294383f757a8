using System;
using System.IO;

namespace BinNode.Link.Tests;

/// <summary>A folder that goes away.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("binnode-link-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
