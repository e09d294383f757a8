namespace BinNode.Provisioning.Flash;

/// <summary>A board that was flashed and verified.</summary>
/// <param name="Port">Where it was.</param>
/// <param name="Device">What it is.</param>
/// <param name="Target">What it got.</param>
public sealed record FlashResult(string Port, DeviceDetails Device, ChipTarget Target);
