namespace nanoFramework.Hardware.Esp32.Touch;

public class Esp32FilterSetting : IFilterSetting
{
    public extern Esp32FilterSetting();

    public extern uint Period { get; set; }
}
