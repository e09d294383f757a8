namespace System.Net;

public static class Dns
{
    public static extern IPHostEntry GetHostEntry(string hostNameOrAddress);
}
