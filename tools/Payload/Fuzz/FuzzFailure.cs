using System;

namespace BinNode.Tools.Payload.Fuzz;

/// <summary>The decoder did what it must not do; the message holds the input in hex.</summary>
public sealed class FuzzFailure(string message, Exception? cause = null) : Exception(message, cause);
