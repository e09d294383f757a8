namespace nanoFramework.Hardware.Esp32.Rmt;

public enum SourceClock
{
    APB = 0,
    REF = 1,
}
