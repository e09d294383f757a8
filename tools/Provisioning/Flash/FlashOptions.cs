namespace BinNode.Provisioning.Flash;

/// <summary>How boards are flashed.</summary>
/// <param name="Image">The application, a .bin file.</param>
/// <param name="FirmwareVersion">The runtime's version.</param>
/// <param name="Archive">Folder with the runtime for work without internet, or null.</param>
/// <param name="KeepSettings">True: the flash is not erased, the node keeps its settings and readings.</param>
public sealed record FlashOptions(string Image, string FirmwareVersion, string? Archive, bool KeepSettings);
