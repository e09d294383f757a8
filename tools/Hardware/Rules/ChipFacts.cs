namespace BinNode.Hardware.Rules;

/// <summary>
/// What a chip's pins can do. Sources: ESP32 datasheet v4.8 section 2 and technical reference 4.11; ESP32-S3 datasheet v2.0 section 2;
/// ESP32-C3 datasheet v2.1 section 2; RMT channels: ESP-IDF v5.5 soc_caps.h; UART0 and the wake sources: the runtime.
/// </summary>
/// <param name="Highest">Highest pin number.</param>
/// <param name="Flash">Pins of the module's flash.</param>
/// <param name="Strapping">Pins whose level at reset decides how the chip boots.</param>
/// <param name="Uart0">Pins that the runtime's own port holds.</param>
/// <param name="Usb">Pins of USB.</param>
/// <param name="Missing">Numbers without a pin on the module.</param>
/// <param name="InputOnly">Pins that cannot drive.</param>
/// <param name="Wake">Pins that end the deep sleep by ext1 under the runtime.</param>
/// <param name="Adc1">Pins of ADC1 by channel.</param>
/// <param name="Adc2">Pins of ADC2, which Wi-Fi takes away.</param>
/// <param name="Transmit">RMT channels that send.</param>
/// <param name="Receive">RMT channels that receive.</param>
public sealed record ChipFacts(int Highest, int[] Flash, int[] Strapping, int[] Uart0, int[] Usb, int[] Missing, int[] InputOnly, int[] Wake, int[] Adc1, int[] Adc2, int[] Transmit, int[] Receive)
{
    private static readonly Dictionary<string, ChipFacts> Known = new()
    {
        ["ESP32"] = new ChipFacts(
            Highest: 39,
            Flash: [6, 7, 8, 9, 10, 11],
            Strapping: [0, 2, 5, 12, 15],
            Uart0: [1, 3],
            Usb: [],
            Missing: [20, 24, 28, 29, 30, 31, 37, 38],
            InputOnly: [34, 35, 36, 39],
            Wake: [4, 13, 14, 25, 26, 27, 32, 33, 34, 35, 36, 39],
            Adc1: [36, 37, 38, 39, 32, 33, 34, 35],
            Adc2: [4, 0, 2, 15, 13, 12, 14, 27, 25, 26],
            Transmit: [0, 1, 2, 3, 4, 5, 6, 7],
            Receive: [0, 1, 2, 3, 4, 5, 6, 7]),
        ["ESP32-S3"] = new ChipFacts(
            Highest: 48,
            Flash: [26, 27, 28, 29, 30, 31, 32],
            Strapping: [0, 3, 45, 46],
            Uart0: [43, 44],
            Usb: [19, 20],
            Missing: [22, 23, 24, 25],
            InputOnly: [],
            Wake: [.. Enumerable.Range(0, 22)],
            Adc1: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            Adc2: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
            Transmit: [0, 1, 2, 3],
            Receive: [4, 5, 6, 7]),
        ["ESP32-C3"] = new ChipFacts(
            Highest: 21,
            Flash: [11, 12, 13, 14, 15, 16, 17],
            Strapping: [2, 8, 9],
            Uart0: [20, 21],
            Usb: [18, 19],
            Missing: [],
            InputOnly: [],
            Wake: [],
            Adc1: [0, 1, 2, 3, 4],
            Adc2: [5],
            Transmit: [0, 1],
            Receive: [2, 3]),
    };

    /// <summary>Facts of a chip by its name, such as "ESP32-S3".</summary>
    /// <exception cref="ArgumentException">The chip is not known.</exception>
    public static ChipFacts Of(string chip) => Known.TryGetValue(chip, out ChipFacts? facts)
        ? facts : throw new ArgumentException($"There are no facts of the chip '{chip}'; known are {string.Join(", ", Known.Keys)}.");

    /// <summary>Why a pin is not free, or null.</summary>
    public string? WhyTaken(int gpio) => gpio > Highest || Missing.Contains(gpio) ? "which the module does not have"
        : Flash.Contains(gpio) ? "which belongs to the flash"
        : Strapping.Contains(gpio) ? "a strapping pin, whose level at reset decides the boot"
        : Uart0.Contains(gpio) ? "which the runtime's own UART0 holds"
        : Usb.Contains(gpio) ? "which belongs to USB" : null;
}
