namespace System.Device.Gpio;

public readonly struct PinValue
{
    private readonly byte level;

    private PinValue(byte level)
    {
        this.level = level;
    }

    public static PinValue High => new(1);

    public static PinValue Low => new(0);

    public static implicit operator PinValue(int value) => value == 0 ? Low : High;

    public static implicit operator PinValue(bool value) => value ? High : Low;

    public static explicit operator byte(PinValue value) => value.level;

    public static explicit operator int(PinValue value) => value.level;

    public static explicit operator bool(PinValue value) => value.level != 0;

    public static bool operator ==(PinValue a, PinValue b) => a.level == b.level;

    public static bool operator !=(PinValue a, PinValue b) => a.level != b.level;

    public bool Equals(PinValue other) => other.level == level;

    public override bool Equals(object obj) => obj is PinValue other && Equals(other);

    public override int GetHashCode() => level;

    public override string ToString() => level == 0 ? "Low" : "High";
}
