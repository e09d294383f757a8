namespace nanoFramework.Hardware.Esp32.Touch;

public enum MeasurementMode
{
    Timer = 0,
    Software = 1,
}
