using System;

namespace BinNode.Decoding;

/// <summary>Leaves the decoder at the first thing that is wrong; never leaves the library.</summary>
internal sealed class MalformedException : Exception
{
    public MalformedException(string reason)
        : base(reason)
    {
    }
}
