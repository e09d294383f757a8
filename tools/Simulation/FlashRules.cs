namespace BinNode.Simulation;

/// <summary>What a power cut within a write leaves behind.</summary>
public enum FlashRules
{
    /// <summary>LittleFS: committed at close. An existing file keeps its content, a new one may be left empty.</summary>
    LittleFs,

    /// <summary>Stricter than any file system one would use: an overwritten file is left with a part of the new content, or that and a part of the old, or some garbage; an appended one with a part of what was appended.</summary>
    Tearing,
}
