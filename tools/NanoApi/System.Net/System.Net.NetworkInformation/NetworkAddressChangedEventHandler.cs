namespace System.Net.NetworkInformation;

public delegate void NetworkAddressChangedEventHandler(object sender, EventArgs e);
