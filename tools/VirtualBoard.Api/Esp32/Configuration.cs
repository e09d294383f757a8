using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

public class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value) => CurrentBoard.Host.Pins.SetFunction(pin, (int)value);

    public static int GetFunctionPin(DeviceFunction function) => CurrentBoard.Host.Pins.GetFunction((int)function);
}
