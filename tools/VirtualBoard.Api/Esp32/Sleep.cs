using System;
using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

public class Sleep
{
    public enum WakeupMode
    {
        AllLow = 0,
        AnyHigh = 1,
    }

    public enum WakeupCause
    {
        Undefined = 0,
        Ext0 = 2,
        Ext1,
        Timer,
        TouchPad,
        Ulp,
        Gpio,
        Uart,
        Wifi,
        CoCpu,
        CoCpuTrapTrig,
        Bt,
    }

    [Flags]
    public enum WakeupGpioPin : ulong
    {
        None = 0,
        Pin0 = 1,
        Pin1 = 1UL << 1,
        Pin2 = 1UL << 2,
        Pin3 = 1UL << 3,
        Pin4 = 1UL << 4,
        Pin5 = 1UL << 5,
        Pin6 = 1UL << 6,
        Pin7 = 1UL << 7,
        Pin8 = 1UL << 8,
        Pin9 = 1UL << 9,
        Pin10 = 1UL << 10,
        Pin11 = 1UL << 11,
        Pin12 = 1UL << 12,
        Pin13 = 1UL << 13,
        Pin14 = 1UL << 14,
        Pin15 = 1UL << 15,
        Pin16 = 1UL << 16,
        Pin17 = 1UL << 17,
        Pin18 = 1UL << 18,
        Pin19 = 1UL << 19,
        Pin20 = 1UL << 20,
        Pin21 = 1UL << 21,
        Pin25 = 1UL << 25,
        Pin26 = 1UL << 26,
        Pin27 = 1UL << 27,
        Pin32 = 1UL << 32,
        Pin33 = 1UL << 33,
        Pin34 = 1UL << 34,
        Pin35 = 1UL << 35,
        Pin36 = 1UL << 36,
        Pin37 = 1UL << 37,
        Pin38 = 1UL << 38,
        Pin39 = 1UL << 39,
    }

    public static EspNativeError EnableWakeupByTimer(TimeSpan time) => (EspNativeError)CurrentBoard.Host.Power.ArmTimer((ulong)time.Ticks / 10);

    public static EspNativeError EnableWakeupByPin(WakeupGpioPin pin, int level) => (EspNativeError)CurrentBoard.Host.Power.ArmPin((ulong)pin, level);

    public static EspNativeError EnableWakeupByMultiPins(WakeupGpioPin pins, WakeupMode mode) => (EspNativeError)CurrentBoard.Host.Power.ArmPins((ulong)pins, (int)mode);

    public static WakeupCause GetWakeupCause() => (WakeupCause)CurrentBoard.Host.Power.WakeupCause;

    public static WakeupGpioPin GetWakeupGpioPin() => (WakeupGpioPin)CurrentBoard.Host.Power.WakeupPins;

    public static void StartDeepSleep() => CurrentBoard.Host.Power.DeepSleep();
}
