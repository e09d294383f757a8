using System.Linq;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

[TestClass]
public sealed class SizeTests
{
    [TestMethod]
    [DataRow(1, false, 12.02)]
    [DataRow(24, false, 2.25)]
    [DataRow(96, false, 1.85)]
    [DataRow(24, true, 1.36)]
    [DataRow(96, true, 0.96)]
    public void TheGivenTraceTakesNoMoreThan(int batch, bool coarse, double most) => Assert.IsLessThanOrEqualTo(most, BytesEach(Samples.Trace(), batch, coarse ? Resolution.Coarse : Resolution.Fine));

    [TestMethod]
    [DataRow("typical", 12.2, 2.25, 1.84, 1.38, 0.98)]
    [DataRow("quiet", 12.1, 1.75, 1.30, 1.07, 0.66)]
    [DataRow("noisy", 12.7, 2.95, 2.55, 2.00, 1.60)]
    [DataRow("30 minutes", 13.1, 2.45, 2.07, 1.55, 1.15)]
    [DataRow("daily on a lattice", 13.0, 3.25, 2.85, 2.30, 1.90)]
    [DataRow("at the ceiling", 12.1, 1.70, 1.23, 1.02, 0.60)]
    [DataRow("without echo", 12.1, 1.62, 1.20, 1.01, 0.59)]
    public void OtherTracesTakeNoMoreThan(string kind, double single, double fine24, double fine96, double coarse24, double coarse96)
    {
        Reading[] trace = Trace(kind);
        Assert.IsLessThanOrEqualTo(single, BytesEach(trace, 1, Resolution.Fine), "1");
        Assert.IsLessThanOrEqualTo(fine24, BytesEach(trace, 24, Resolution.Fine), "24");
        Assert.IsLessThanOrEqualTo(fine96, BytesEach(trace, 96, Resolution.Fine), "96");
        Assert.IsLessThanOrEqualTo(coarse24, BytesEach(trace, 24, Resolution.Coarse), "24 coarse");
        Assert.IsLessThanOrEqualTo(coarse96, BytesEach(trace, 96, Resolution.Coarse), "96 coarse");
    }

    [TestMethod]
    public void ADeclaredLatticeTakesLess()
    {
        Reading[] trace = Trace("daily on a lattice");
        double lattice = BytesEach(trace, 24, Resolution.Fine with { DistanceHalfMm = 43 });
        Assert.IsLessThanOrEqualTo(BytesEach(trace, 24, Resolution.Fine) - 0.4, lattice);
    }

    private static Reading[] Trace(string kind) => kind switch
    {
        "quiet" => new TraceGenerator(2) { DistanceNoiseMm = 1, BatteryNoiseMv = 1.5, TemperatureNoiseDeciC = 0.4, Outliers = 0.002, Misses = 0.001 }.Make(),
        "noisy" => new TraceGenerator(3) { DistanceNoiseMm = 12, BatteryNoiseMv = 15, TemperatureNoiseDeciC = 3, Outliers = 0.05, Misses = 0.04 }.Make(),
        "30 minutes" => new TraceGenerator(4) { Count = 1440, StepS = 1800 }.Make(),
        "daily on a lattice" => new TraceGenerator(5) { Count = 400, StepS = 86400, LatticeMm = 21.5 }.Make(),
        "at the ceiling" => new TraceGenerator(6) { StuckMm = 2500 }.Make(),
        "without echo" => new TraceGenerator(7) { StuckMm = 0 }.Make(),
        _ => new TraceGenerator(1).Make(),
    };

    // Every message is decoded and compared, so that no size is bought with a loss.
    private static double BytesEach(Reading[] trace, int batch, Resolution resolution)
    {
        var messages = TracePacker.Pack(trace, batch, resolution);
        DecodedReading[] decoded = [.. messages.SelectMany(message => ((ReadingsMessage)PayloadDecoder.Decode(message).Message!).Readings)];
        Assert.HasCount(trace.Length, decoded);
        for (int i = 0; i < trace.Length; i++)
        {
            Same.Reading(trace[i], decoded[i], resolution);
        }

        return messages.Sum(message => (double)message.Length) / trace.Length;
    }
}
