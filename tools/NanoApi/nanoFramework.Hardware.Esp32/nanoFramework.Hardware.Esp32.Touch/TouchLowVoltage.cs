namespace nanoFramework.Hardware.Esp32.Touch;

public enum TouchLowVoltage
{
    Volt0V5 = 0,
    Volt0V6 = 1,
    Volt0V7 = 2,
    Volt0V8 = 3,
}
