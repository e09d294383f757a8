namespace BinNode.Core.Payload;

/// <summary>
/// How probable a residual is, given the mean size of the residuals before it: a Student distribution of 4 degrees of freedom, rounded to
/// whole units, in 4096ths. Twelve rows by mean size, nine symbols each: the magnitudes 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15 and "16 or more".
/// </summary>
internal static class ScaleRows
{
    public const int Bits = 12;
    public const int Symbols = 9;
    public const int Stride = 8;
    public const int Jump = 8; // the symbol "16 or more"
    public const int JumpAt = 16;

    /// <summary>Row r, symbol s begins at [r * Stride + s - 1]; symbol 0 begins at 0, the last one ends at 4096.</summary>
    public static readonly ushort[] Cumulative =
    {
        4021, 4060, 4064, 4068, 4072, 4076, 4080, 4084,
        3710, 4055, 4064, 4068, 4072, 4076, 4080, 4084,
        3464, 4044, 4064, 4068, 4072, 4076, 4080, 4084,
        3225, 4026, 4063, 4068, 4072, 4076, 4080, 4084,
        2891, 3959, 4029, 4039, 4043, 4047, 4051, 4055,
        2499, 3874, 4012, 4035, 4043, 4047, 4051, 4055,
        2028, 3686, 3965, 4022, 4043, 4047, 4051, 4055,
        1579, 3350, 3846, 3979, 4037, 4047, 4051, 4055,
        1164, 2832, 3570, 3849, 4004, 4037, 4050, 4054,
        851, 2264, 3130, 3579, 3912, 4002, 4043, 4051,
        605, 1705, 2545, 3111, 3683, 3895, 4015, 4041,
        434, 1259, 1973, 2544, 3284, 3657, 3933, 4009,
    };

    /// <summary>The smallest magnitude of a symbol, in shifted units.</summary>
    public static int First(int symbol) => symbol < 4 ? symbol : symbol < 6 ? 2 * symbol - 4 : 4 * symbol - 16;

    /// <summary>Bits that tell the magnitudes of a symbol apart.</summary>
    public static int Width(int symbol) => symbol < 4 ? 0 : symbol < 6 ? 1 : 2;

    /// <summary>The symbol of a magnitude in shifted units.</summary>
    public static int Of(int magnitude) => magnitude < 4 ? magnitude : magnitude < 8 ? 2 + (magnitude >> 1) : magnitude < JumpAt ? 4 + (magnitude >> 2) : Jump;
}
