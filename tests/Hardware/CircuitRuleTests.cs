using BinNode.Hardware.Circuits;
using BinNode.Hardware.Module;
using BinNode.Hardware.Reference;
using BinNode.Hardware.Rules;

namespace BinNode.Hardware.Tests;

/// <summary>Both builds hold, and each rule fails on the reference board with one mistake in it, with a sentence.</summary>
[TestClass]
public sealed class CircuitRuleTests
{
    [TestMethod]
    public void BothBuildsHold()
    {
        Assert.AreEqual("", string.Join('\n', CircuitRules.Check(ReferenceBoard.Create()).Concat(CircuitRules.Check(ModuleBuild.Create()))));
    }

    [TestMethod]
    [DataRow("R12", "1", "NOWHERE", "NOWHERE reaches only R12.1; a net joins two pins or more.")]
    [DataRow("U8", "WAKE", "EN", "U8.WAKE must stay open and is on EN.")]
    [DataRow("U8", "VDD", "RXD0", "U8.VDD gets no power: RXD0 is fed by nothing.")]
    [DataRow("U8", "GND", "VBAT", "U8.GND is a ground pin and is on VBAT.")]
    [DataRow("U4", "Y", "MODEM_TX", "U4.Y and U7.IO27 both drive MODEM_TX.")]
    [DataRow("U1", "VOUT", "5V_SENSOR", "U1.VOUT and U2.VOUT both drive 5V_SENSOR.")]
    [DataRow("U7", "IO19", "ECHO_IN", "U7.IO19 is on ECHO_IN, which can be above the 3.6 V that the chip bears.")]
    [DataRow("R11", "2", "3V3", "U2.EN switches its load on while SENSOR_POWER floats: a resistor pulls it up.")]
    [DataRow("R5", "1", "BATTERY_ADC", "Q3.G is left to chance while DIVIDER_POWER floats", true)]
    [DataRow("JP2", "A", "3V3", "Q5.G switches its load on while MODEM_POWER floats: a resistor pulls it up.")]
    [DataRow("R4", "1", "GND", "Q2 is held on", true)]
    [DataRow("R25", "1", "CON_TXD", "U8.DONE floats with WATCHDOG in deep sleep and draws current: it needs a resistor to GND or to a supply.")]
    [DataRow("R32", "1", "HEAT", "TILT wakes the node when it is high and floats at rest", true)]
    [DataRow("R30", "2", "3V3", "CONSOLE_WAKE wakes the node when it is high, and a resistor pulls it up: the node would never sleep.")]
    [DataRow("U7", "IO33", "HEAT", "U7.IO33 is on HEAT, but it is TiltPin by the board class Esp32Wroom.")]
    [DataRow("U7", "IO12", "TILT", "U7.IO12 is a strapping pin and is on TILT", true)]
    [DataRow("R23", "1", "GND", "U7.IO0 is a strapping pin and is on BOOT, which a resistor pulls down", true)]
    [DataRow("R7", "1", "DIVIDER_TOP", "BATTERY_ADC needs a divider of two resistors and has 1.")]
    public void AWrongNetIsASentence(string reference, string pin, string net, string sentence, bool begins = false)
    {
        Circuit circuit = ReferenceBoard.Create();
        circuit.Connect(reference, pin, net);
        Expect(circuit, sentence, begins);
    }

    [TestMethod]
    [DataRow("C23", "", false)]
    [DataRow("R18", "Q5.G is left to chance while MODEM_POWER floats: it needs a resistor to GND.", true)]
    [DataRow("R21", "Q6.G is left to chance while MODEM_KEY floats: it needs a resistor to GND.", true)]
    [DataRow("R16", "Q4 is left to chance while nothing pulls its gate down: it needs a resistor from gate to source.", true)]
    [DataRow("F1", "U1.VIN gets no power: VBAT is fed by nothing.", true)]
    [DataRow("Q1", "U2.VIN gets no power: VBAT is fed by nothing.", true)]
    [DataRow("U1", "U7.3V3 gets no power: 3V3 is fed by nothing.", true)]
    [DataRow("C18", "U5.VCCB has no capacitor between VIO and GND.", true)]
    [DataRow("R19", "U5.A floats with MODEM_TX in deep sleep and draws current: it needs a resistor to GND or to a supply.", true)]
    [DataRow("U7", "there is no controller.", true)]
    public void AMissingPartIsASentence(string reference, string sentence, bool isMissed)
    {
        Circuit circuit = ReferenceBoard.Create();
        circuit.Remove(reference);
        if (isMissed)
        {
            Expect(circuit, sentence, false);
        }
        else
        {
            Assert.IsEmpty(CircuitRules.Check(circuit), "another capacitor stands on the same rail");
        }
    }

    [TestMethod]
    public void AForgottenPinAndASlowDividerAreSentences()
    {
        Circuit circuit = ReferenceBoard.Create();
        circuit.Add("C99", Symbols.C, "4.7u", "C1u", "1=BATTERY_ADC 2=GND", 0, 0);
        circuit.Add("R99", Symbols.R, "1k", "R1k", "1=TILT", 0, 0);
        Expect(circuit, "BATTERY_ADC needs 7748 ms to settle, and the firmware waits 20 ms.", false);
        Expect(circuit, "R99.2 is on no net; connect it, or say that it stays open with '-'.", false);
    }

    [TestMethod]
    public void MistakesInTheNetlistItselfAreRefused()
    {
        Circuit circuit = ReferenceBoard.Create();
        Assert.ThrowsExactly<ArgumentException>(() => circuit.Add("R1", Symbols.R, "1k", "R1k", "1=TILT 2=GND", 0, 0));
        Assert.ThrowsExactly<ArgumentException>(() => circuit.Connect("R1", "VIN", "GND"));
        Assert.ThrowsExactly<ArgumentException>(() => circuit.PinAt("R1.9"));
    }

    private static void Expect(Circuit circuit, string sentence, bool begins)
    {
        IReadOnlyList<string> wrong = CircuitRules.Check(circuit);
        Assert.IsTrue(wrong.Any(one => begins ? one.StartsWith(sentence, StringComparison.Ordinal) : one == sentence), string.Join('\n', wrong));
    }
}
