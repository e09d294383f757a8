using BinNode.Contracts;

namespace BinNode.Ultrasonic;

/// <summary>A distance against the reach of the sensor.</summary>
internal static class RangeCheck
{
    public static RangeStatus Of(int distanceMm, RangeSensorTraits traits) =>
        distanceMm < traits.MinMm ? RangeStatus.TooNear : distanceMm > traits.MaxMm ? RangeStatus.TooFar : RangeStatus.Ok;
}
