using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests;

/// <summary>Sentences that say what is wrong; a test wants none and shows all.</summary>
internal static class Offences
{
    private const int Most = 20;

    /// <summary>Fails with every sentence.</summary>
    public static void AssertNone(IEnumerable<string> sentences, string remedy = "")
    {
        string[] all = [.. sentences];
        if (all.Length > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, all.Take(Most).Append(all.Length > Most ? $"And {all.Length - Most} more." : string.Empty).Append(remedy)));
        }
    }
}
