namespace BinNode.Contracts;

/// <summary>One channel of the 12-bit ADC.</summary>
public interface IAnalogInput
{
    /// <summary>One conversion.</summary>
    /// <param name="raw">0 to 4095, uncalibrated; meaningful only when the result is <see cref="SenseStatus.Ok"/>.</param>
    SenseStatus TryRead(out int raw);
}
