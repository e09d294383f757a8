using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>The digital pins: what drives them, who listens.</summary>
internal sealed class PinBank : IPinHost
{
    private const int Count = 49;
    private const int Input = 0;
    private const int Output = 3;

    private readonly Chip chip;
    private readonly Board wiring;
    private readonly bool[] open = new bool[Count];
    private readonly int[] mode = new int[Count];
    private readonly bool[] driven = new bool[Count];
    private readonly Func<bool>?[] external = new Func<bool>?[Count];
    private readonly Action<bool>?[] listeners = new Action<bool>?[Count];
    private readonly Dictionary<int, int> functions = [];

    public PinBank(Chip chip, Board wiring)
    {
        this.chip = chip;
        this.wiring = wiring;
    }

    /// <summary>The one output that floats high, by a pull-up outside.</summary>
    public int PulledUpPin { get; set; } = Board.NoPin;

    /// <summary>Says what drives an input from outside.</summary>
    public void DriveFrom(int pin, Func<bool> level)
    {
        if (pin != Board.NoPin)
        {
            external[pin] = level;
        }
    }

    /// <summary>Tells someone of every change of an output.</summary>
    public void Listen(int pin, Action<bool> changed)
    {
        if (pin != Board.NoPin)
        {
            listeners[pin] += changed;
        }
    }

    /// <summary>Level of a pin from outside: inputs as they are driven, outputs as the chip drives them, floating pins low.</summary>
    public bool Level(int pin) => mode[pin] == Output ? driven[pin] : external[pin]?.Invoke() ?? false;

    /// <summary>The chip is reset: all pins float, all loads behind them switch off.</summary>
    public void Reset()
    {
        for (int pin = 0; pin < Count; pin++)
        {
            if (pin == PulledUpPin)
            {
                Drive(pin, true);
            }
            else if (driven[pin])
            {
                Drive(pin, false);
            }

            open[pin] = false;
            mode[pin] = Input;
        }

        functions.Clear();
    }

    public void Open(int pin)
    {
        chip.Touch();
        Check(pin);
        if (open[pin])
        {
            throw new InvalidOperationException($"Pin {pin} is open already.");
        }

        open[pin] = true;
    }

    public void Close(int pin)
    {
        chip.Touch();
        Drive(pin, false);
        mode[pin] = Input;
        open[pin] = false;
    }

    public bool IsOpen(int pin) => open[pin];

    public void SetMode(int pin, int newMode)
    {
        chip.Touch();
        if (newMode >= Output && IsInputOnly(pin))
        {
            throw new ArgumentException($"Pin {pin} of the {wiring.Chip} is an input only.");
        }

        mode[pin] = newMode >= Output ? Output : Input;
    }

    public bool Read(int pin)
    {
        chip.Touch();
        return Level(pin);
    }

    public void Write(int pin, bool high)
    {
        chip.Touch();
        if (!open[pin] || mode[pin] != Output)
        {
            throw new InvalidOperationException($"Pin {pin} is no open output.");
        }

        Drive(pin, high);
    }

    public void SetFunction(int pin, int function)
    {
        chip.Touch();
        Check(pin);
        functions[function] = pin;
    }

    public int GetFunction(int function) => functions.GetValueOrDefault(function, -1);

    private void Drive(int pin, bool high)
    {
        if (driven[pin] != high)
        {
            driven[pin] = high;
            listeners[pin]?.Invoke(high);
        }
    }

    private bool IsInputOnly(int pin) => wiring.Chip == "ESP32" && pin >= 34;

    private void Check(int pin)
    {
        bool exists = wiring.Chip switch
        {
            "ESP32" => pin is >= 0 and <= 39 and not (>= 6 and <= 11) and not (20 or 24 or (>= 28 and <= 31)),
            "ESP32-C3" => pin is >= 0 and <= 21 and not (>= 11 and <= 17),
            _ => pin is >= 0 and <= 48 and not (>= 22 and <= 32),
        };
        if (!exists)
        {
            throw new ArgumentException($"The {wiring.Chip} has no free pin {pin}.");
        }
    }
}
