using System.Collections;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Assertions on collections, forwarded to MSTest.</summary>
public static class CollectionAssert
{
    /// <summary>Both have equal elements in the same order.</summary>
    public static void AreEqual(ICollection? expected, ICollection? actual, string message = "") =>
        MSTest.CollectionAssert.AreEqual(expected, actual, message);

    /// <summary>The two differ in an element, or in length.</summary>
    public static void AreNotEqual(ICollection? notExpected, ICollection? actual, string message = "") =>
        MSTest.CollectionAssert.AreNotEqual(notExpected, actual, message);

    /// <summary>There is no element.</summary>
    public static void Empty(ICollection collection, string message = "") => MSTest.Assert.AreEqual(0, collection.Count, message);

    /// <summary>There is an element.</summary>
    public static void NotEmpty(ICollection collection, string message = "") => MSTest.Assert.AreNotEqual(0, collection.Count, message);
}
