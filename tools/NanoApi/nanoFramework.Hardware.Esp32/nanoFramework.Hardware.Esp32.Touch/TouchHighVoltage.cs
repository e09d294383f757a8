namespace nanoFramework.Hardware.Esp32.Touch;

public enum TouchHighVoltage
{
    Volt2V4 = 0,
    Volt2V5 = 1,
    Volt2V6 = 2,
    Volt2V7 = 3,
}
