using System.Text;

namespace BinNode.Guides;

/// <summary>What a terminal shows of the bytes it got: backspaces taken back, nothing else.</summary>
internal static class ScreenText
{
    /// <summary>The text as it stands on the screen, without the console's greeting before the first prompt.</summary>
    internal static string Of(string received)
    {
        StringBuilder screen = new();
        foreach (char c in received)
        {
            if (c == '\b')
            {
                screen.Length--;
            }
            else if (c != '\r')
            {
                screen.Append(c);
            }
        }

        return string.Join('\n', screen.ToString().Split('\n').Select(l => l.TrimEnd())).Trim('\n');
    }
}
