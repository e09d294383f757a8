using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>
/// Calibrations: each measures, checks that the result can be, shows before and after, asks, stores, and can be undone,
/// also on another day.
/// </summary>
internal static class CalibrateCommand
{
    private const int Tries = 5;
    private const int MaxSpreadMm = 40;
    private const int MaxOffsetDeciC = 100;

    internal static string Run(ConsoleContext context)
    {
        switch (context.Word(1))
        {
            case "empty":
                return Level(context, Setting.BinEmptyMm);
            case "full":
                return Level(context, Setting.BinFullMm);
            case "battery":
                return Battery(context);
            case "temperature":
                return Temperature(context);
            case "undo":
                return Undo(context);
            default:
                return context.Usage();
        }
    }

    private static string Level(ConsoleContext context, Setting setting)
    {
        bool isGiven = context.Word(2) != "" && context.Word(2) != "yes";
        if (!context.TryNumber(2, 20, 16000, out int distanceMm) && isGiven)
        {
            return "Expected the distance in mm, 20 to 16000, or nothing to measure it.";
        }

        if (!isGiven)
        {
            context.Out.Say(setting == Setting.BinEmptyMm ? "The bin must be empty, its lid closed." : "Hold a board where full shall be.");
            string reason = Measure(context, out distanceMm);
            if (reason != null)
            {
                return reason;
            }
        }

        NodeSettings draft = context.Draft();
        return draft.TrySetNumber(SettingsTable.Row(setting), distanceMm) ?? Store(context, draft, setting, setting);
    }

    // The median of several measurements that agree.
    private static string Measure(ConsoleContext context, out int distanceMm)
    {
        int[] sorted = new int[Tries];
        distanceMm = 0;
        for (int i = 0; i < Tries; i++)
        {
            context.Host.Measure(context.Live);
            if (!context.Live.HasDistance)
            {
                return "No distance: " + MeasureCommand.StateName(context.Live.State) + ". Try measure, and aim the sensor.";
            }

            Insert(sorted, i, context.Live.DistanceMm);
        }

        distanceMm = sorted[Tries / 2];
        int spreadMm = sorted[Tries - 1] - sorted[0];
        context.Out.Field("spread_mm", spreadMm);
        return spreadMm <= MaxSpreadMm ? null : "The measurements differ by " + spreadMm.ToString() + " mm: aim the sensor and keep still.";
    }

    private static void Insert(int[] sorted, int count, int value)
    {
        int at = count;
        for (; at > 0 && sorted[at - 1] > value; at--)
        {
            sorted[at] = sorted[at - 1];
        }

        sorted[at] = value;
    }

    // One point: a line through zero. With "low", the lower of two points, measured before the upper one.
    private static string Battery(ConsoleContext context)
    {
        if (!context.TryNumber(2, 500, 20000, out int batteryMv))
        {
            return "Expected the voltage at the battery's terminals in mV, 500 to 20000.";
        }

        if (context.Host.ReadBatteryRaw(out int raw) != SenseStatus.Ok || raw < 100 || raw > 4000)
        {
            return "The ADC is at its end or cannot be read: check the divider.";
        }

        NodeSettings draft = context.Draft();
        bool low = context.Word(3) == "low";
        draft.PutNumber(low ? Setting.BatteryRaw1 : Setting.BatteryRaw2, raw);
        draft.PutNumber(low ? Setting.BatteryMv1 : Setting.BatteryMv2, batteryMv);
        if (low && draft.Number(Setting.BatteryRaw2) <= raw)
        {
            // The upper point is still to come: until then the line through zero holds here as well.
            draft.PutNumber(Setting.BatteryRaw2, raw * 2 > 4095 ? 4095 : raw * 2);
            draft.PutNumber(Setting.BatteryMv2, batteryMv * draft.Number(Setting.BatteryRaw2) / raw);
        }

        context.Out.Field("raw", raw);
        if (context.Host.ReadBattery(out int beforeMv) == SenseStatus.Ok)
        {
            context.Out.Field("before_mv", beforeMv);
            if (!IsNear(beforeMv, batteryMv))
            {
                return "More than 20 % off what the board is drawn for: check number and divider.";
            }
        }

        context.Out.Field("after_mv", batteryMv);
        return Store(context, draft, Setting.BatteryRaw1, Setting.BatteryMv2);
    }

    private static bool IsNear(int one, int other) => one * 5 >= other * 4 && one * 5 <= other * 6;

    private static string Temperature(ConsoleContext context)
    {
        if (!TryTenths(context.Word(2), out int trueDeciC) || trueDeciC < -400 || trueDeciC > 850)
        {
            return "Expected the true temperature in C, such as 23.5.";
        }

        if (context.Host.ReadTemperature(out int readDeciC) != SenseStatus.Ok)
        {
            return "The temperature cannot be read: check the wires.";
        }

        int offset = context.Settings.Number(Setting.TempOffsetDeciC) + trueDeciC - readDeciC;
        context.Out.Field("reads", ConsoleOutput.Tenths(readDeciC));
        if (offset > MaxOffsetDeciC || offset < -MaxOffsetDeciC)
        {
            return "The sensor is more than 10 C off: it is the wrong one, or damaged.";
        }

        NodeSettings draft = context.Draft();
        draft.PutNumber(Setting.TempOffsetDeciC, offset);
        return Store(context, draft, Setting.TempOffsetDeciC, Setting.TempOffsetDeciC);
    }

    private static string Undo(ConsoleContext context)
    {
        NodeSettings draft = context.Draft();
        if (!context.Store.LoadUndo(draft))
        {
            return "There is nothing to undo.";
        }

        for (int i = 0; i < SettingsStore.UndoCount; i++)
        {
            if (!draft.SameValue(SettingsStore.UndoAt(i), context.Settings))
            {
                Show(context, SettingsStore.UndoAt(i), draft);
            }
        }

        return context.IsConfirmed("Store?") ? context.Apply(draft) : SettingsCommand.NotConfirmed;
    }

    private static string Store(ConsoleContext context, NodeSettings draft, Setting first, Setting last)
    {
        for (Setting setting = first; setting <= last; setting++)
        {
            Show(context, setting, draft);
        }

        if (!context.IsConfirmed("Store?"))
        {
            return SettingsCommand.NotConfirmed;
        }

        return context.Store.SaveUndo(context.Settings) ? context.Apply(draft) : "The flash failed; nothing has changed.";
    }

    private static void Show(ConsoleContext context, Setting setting, NodeSettings draft)
    {
        string key = SettingsTable.Row(setting).Key;
        context.Out.Field(key, context.Settings.Number(setting).ToString() + " -> " + draft.Number(setting).ToString());
    }

    private static bool TryTenths(string text, out int value)
    {
        int point = text.IndexOf('.');
        string whole = point < 0 ? text : text.Substring(0, point);
        string tenths = point < 0 ? "0" : text.Substring(point + 1);
        bool good = SettingRow.TryParse(whole, out value) & SettingRow.TryParse(tenths, out int tenth);
        good &= tenths.Length == 1 && tenth >= 0 && value > -1000 && value < 1000;
        value = value * 10 + (whole.Length > 0 && whole[0] == '-' ? -tenth : tenth);
        return good;
    }
}
