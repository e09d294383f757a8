namespace BinNode.Contracts;

/// <summary>The battery, seen through its divider.</summary>
public interface IBattery
{
    /// <summary>The battery voltage now, averaged over several conversions.</summary>
    /// <param name="batteryMv">Millivolts at the battery's terminals, 0 to 20000; meaningful only when the result is <see cref="SenseStatus.Ok"/>.</param>
    SenseStatus TryRead(out int batteryMv);
}
