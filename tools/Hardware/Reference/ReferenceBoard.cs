using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Reference;

/// <summary>The reference board: a node for a primary cell or a rechargeable one, with Wi-Fi or a modem, on an ESP32-WROOM-32E. Its pins are the board class's.</summary>
public static class ReferenceBoard
{
    /// <summary>Draws the board.</summary>
    public static Circuit Create()
    {
        Circuit circuit = new("BinNode reference board", new Esp32.Esp32Wroom())
        {
            Rails = new HashSet<string> { "BAT", "VBAT", "3V3", "VSENSOR", "5V_SENSOR", "3V3_SENSOR", "VMODEM", "VIO" },
            Above3V6 = new HashSet<string> { "BAT", "BAT_FUSED", "VBAT", "5V_SENSOR", "VSENSOR", "ECHO_IN", "ECHO_A", "DIVIDER_TOP", "VMODEM", "VIO", "MODEM_RXD", "MODEM_TXD", "PWRKEY" },
        };
        PowerBlocks.Add(circuit);
        SensorBlocks.Add(circuit);
        ModemBlocks.Add(circuit);
        ControllerBlocks.Add(circuit);
        InputBlocks.Add(circuit);
        return circuit;
    }
}
