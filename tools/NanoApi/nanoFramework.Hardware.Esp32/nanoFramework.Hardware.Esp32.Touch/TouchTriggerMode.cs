namespace nanoFramework.Hardware.Esp32.Touch;

public enum TouchTriggerMode
{
    BellowThreshold = 0,
    AboveThreshold = 1,
}
