using System.Reflection;
using BinNode.Esp32;

namespace BinNode.Hardware.Tests;

/// <summary>An ESP32 board that starts out right and can be spoilt pin by pin.</summary>
internal sealed class BrokenBoard : Board
{
    public BrokenBoard()
    {
        Esp32Wroom right = new();
        foreach (PropertyInfo property in typeof(Board).GetProperties())
        {
            property.SetValue(this, property.GetValue(right));
        }

        Name = "broken";
    }

    public Dictionary<string, int> Spoilt
    {
        init
        {
            foreach ((string property, int pin) in value)
            {
                typeof(Board).GetProperty(property)!.SetValue(this, pin);
            }
        }
    }
}
