namespace BinNode.Core.Bin;

/// <summary>Battery chemistries. The numbers are stored in settings and never change.</summary>
public enum BatteryKind : byte
{
    /// <summary>One lithium thionyl chloride cell, 3.6 V, not rechargeable.</summary>
    LiSocl2 = 0,

    /// <summary>One lithium iron phosphate cell, 3.2 V.</summary>
    LiFePo4 = 1,

    /// <summary>One lithium-ion cell, 3.7 V.</summary>
    LiIon = 2,

    /// <summary>Two lithium iron disulphide AA cells in series, 3.0 V.</summary>
    TwoLiFeS2 = 3,
}
