namespace BinNode.Simulation;

/// <summary>What becomes of the backend's own confirmation of readings.</summary>
public enum BackendMode
{
    /// <summary>It is published as soon as the readings are stored.</summary>
    Normal,

    /// <summary>It is published after the session.</summary>
    Late,

    /// <summary>It is never published.</summary>
    Lost,

    /// <summary>It is published twice.</summary>
    Twice,

    /// <summary>The one of an earlier session is published behind it.</summary>
    Old,

    /// <summary>It names readings that the node has not stored yet.</summary>
    Beyond,
}
