using System;

namespace BinNode.Tools.Payload;

/// <summary>The input is not what it should be; the message is one sentence for the user.</summary>
public sealed class TraceFormatException(string message) : Exception(message);
