namespace BinNode.Contracts;

/// <summary>The air temperature in the lid.</summary>
public interface IThermometer
{
    /// <summary>The temperature now.</summary>
    /// <param name="temperatureDeciC">Tenths of a degree Celsius, -400 to 1250; meaningful only when the result is <see cref="SenseStatus.Ok"/>.</param>
    SenseStatus TryRead(out int temperatureDeciC);
}
