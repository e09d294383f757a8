namespace BinNode.RuleCheck.Rules;

/// <summary>What an assembly may know.</summary>
public enum Layer
{
    /// <summary>drivers/Contracts: knows nothing.</summary>
    Contracts,

    /// <summary>Core and the portable drivers: know the contracts.</summary>
    Portable,

    /// <summary>drivers/Wifi: knows the contracts and the nanoFramework API.</summary>
    Platform,

    /// <summary>drivers/Esp32: the only user of the ESP32's API.</summary>
    Chip,

    /// <summary>firmware/Node: knows every assembly of ours and contains nothing.</summary>
    Application,

    /// <summary>firmware/Images: the sources of all layers in one assembly. Their arrows were checked where they were apart.</summary>
    Image,

    /// <summary>Tests for the device: know what they test.</summary>
    Tests,
}
