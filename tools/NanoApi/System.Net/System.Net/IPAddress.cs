using System.Net.Sockets;

namespace System.Net;

public class IPAddress
{
    public static readonly IPAddress Any;

    public static readonly IPAddress Loopback;

    public static readonly IPAddress Broadcast;

    public static readonly IPAddress None;

    public static readonly IPAddress IPv6Any;

    public static readonly IPAddress IPv6Loopback;

    public extern IPAddress(long newAddress);

    public extern IPAddress(byte[] address);

    public extern IPAddress(byte[] address, long scopeid);

    public extern AddressFamily AddressFamily { get; }

    public extern long ScopeId { get; set; }

    public extern bool IsIPv4MappedToIPv6 { get; }

    public static extern bool operator ==(IPAddress a, IPAddress b);

    public static extern bool operator !=(IPAddress a, IPAddress b);

    public override extern bool Equals(object other);

    public extern bool Equals(IPAddress other);

    public extern byte[] GetAddressBytes();

    public static extern IPAddress Parse(string ipString);

    public override extern string ToString();

    public static extern IPAddress GetDefaultLocalAddress();

    public override extern int GetHashCode();

    public extern IPAddress MapToIPv6();

    public extern IPAddress MapToIPv4();
}
