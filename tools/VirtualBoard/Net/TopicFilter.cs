namespace BinNode.VirtualBoard;

/// <summary>Topic filters of MQTT 3.1.1, section 4.7.</summary>
public static class TopicFilter
{
    /// <summary>True when a topic matches a filter.</summary>
    public static bool Matches(string filter, string topic)
    {
        string[] wanted = filter.Split('/');
        string[] given = topic.Split('/');
        for (int i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] == "#")
            {
                return true;
            }

            if (i >= given.Length || (wanted[i] != "+" && wanted[i] != given[i]))
            {
                return false;
            }
        }

        return wanted.Length == given.Length;
    }
}
