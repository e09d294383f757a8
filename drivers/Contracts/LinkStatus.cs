namespace BinNode.Contracts;

/// <summary>How the joining of a network ended.</summary>
public enum LinkStatus : byte
{
    /// <summary>The link has an address and may carry data.</summary>
    Up = 0,

    /// <summary>No network was found within the budget: no access point, no cell.</summary>
    NoNetwork = 1,

    /// <summary>The network refused the node: wrong password, SIM not allowed, registration denied.</summary>
    Refused = 2,

    /// <summary>The network was there, and no address was had within the budget.</summary>
    Timeout = 3,

    /// <summary>The SIM is missing, locked or its PIN is wrong. Retrying does not help.</summary>
    NoSim = 4,

    /// <summary>The radio does not answer or reports a fault.</summary>
    Fault = 5,

    /// <summary>Not tried: the network has told the node to wait. See <see cref="LinkReport.WaitS"/>.</summary>
    ToldToWait = 6,

    /// <summary>The settings do not name a network.</summary>
    NotConfigured = 7,

    /// <summary>The radio did not start with this wake, see <see cref="IRadioPlan"/>; it will with the next. Sleep for a second, then join.</summary>
    RadioSilent = 8,
}
