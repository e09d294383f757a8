namespace BinNode.RuleCheck.Rules;

/// <summary>The layer of each assembly that runs on the device.</summary>
public static class Layers
{
    /// <summary>The layer of an assembly by its name; an unknown one counts as portable, the strictest that can do anything.</summary>
    public static Layer Of(string assembly) => assembly switch
    {
        "BinNode.Contracts" => Layer.Contracts,
        "BinNode.Wifi" or "BinNode.Hcsr04" => Layer.Platform,
        "BinNode.Esp32" => Layer.Chip,
        "BinNode.Node" => Layer.Application,
        "BinNode.WifiImage" or "BinNode.CellularImage" => Layer.Image,
        "NFUnitTest" => Layer.Tests,
        _ => Layer.Portable,
    };
}
