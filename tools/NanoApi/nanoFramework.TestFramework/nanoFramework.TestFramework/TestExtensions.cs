using System;

namespace nanoFramework.TestFramework;

public static class TestExtensions
{
    public static extern bool SequenceEqual(this Array a, Array b);
}
