namespace BinNode.Tools.Payload.Bench;

/// <summary>Bytes a reading of one format, in messages of 1, 24 and 96 readings.</summary>
public sealed record FormatRow(string Name, double One, double TwentyFour, double NinetySix);
