namespace nanoFramework.Hardware.Esp32.Touch;

public enum FilterSettingSmoothMode
{
    Off = 0,
    Iir2 = 1,
    Iir4 = 2,
    Iir8 = 3,
}
