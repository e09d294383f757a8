using BinNode.Contracts;

namespace BinNode.Portable.Tests.Bin;

/// <summary>A switch that is held, or rattles: active at every second look.</summary>
public class FakeInput : IInput
{
    private bool _flip;

    /// <summary>True: it is held.</summary>
    public bool Held;

    /// <summary>True: it rattles.</summary>
    public bool Rattles;

    /// <inheritdoc/>
    public bool IsActive
    {
        get
        {
            _flip = !_flip;
            return Held || (Rattles && _flip);
        }
    }
}
