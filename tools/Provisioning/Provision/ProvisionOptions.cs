namespace BinNode.Provisioning.Provision;

/// <summary>How a node is provisioned.</summary>
/// <param name="Now">The time that the node's clock gets.</param>
/// <param name="TestNetwork">True: the self-test joins the network and publishes.</param>
/// <param name="Replace">True: a node that is another one already becomes this one.</param>
/// <param name="RebootAfter">True: the node starts its work at once.</param>
public sealed record ProvisionOptions(DateTimeOffset Now, bool TestNetwork, bool Replace, bool RebootAfter);
