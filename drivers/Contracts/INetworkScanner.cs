namespace BinNode.Contracts;

/// <summary>Looks for networks, for the technician.</summary>
public interface INetworkScanner
{
    /// <summary>Scans.</summary>
    /// <param name="names">Receives the names, strongest first where the radio sorts them.</param>
    /// <param name="signalDbm">Receives the signal of each in dBm.</param>
    /// <param name="budgetMs">Longest time to wait.</param>
    /// <returns>Networks found, up to the length of <paramref name="names"/>; negative: the radio failed.</returns>
    int Scan(string[] names, short[] signalDbm, int budgetMs);
}
