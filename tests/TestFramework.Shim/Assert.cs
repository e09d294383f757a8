using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace nanoFramework.TestFramework;

/// <summary>The assertions that both frameworks have, with nanoFramework's overloads, forwarded to MSTest.</summary>
public static class Assert
{
    /// <summary>The condition holds.</summary>
    public static void IsTrue(bool condition, string message = "") => MSTest.IsTrue(condition, message);

    /// <summary>The condition does not hold.</summary>
    public static void IsFalse(bool condition, string message = "") => MSTest.IsFalse(condition, message);

    /// <summary>There is no object.</summary>
    public static void IsNull(object? value, string message = "") => MSTest.IsNull(value, message);

    /// <summary>There is an object.</summary>
    public static void IsNotNull(object? value, string message = "") => MSTest.IsNotNull(value, message);

    /// <summary>The two are one object.</summary>
    public static void AreSame(object? expected, object? actual, string message = "") => MSTest.AreSame(expected, actual, message);

    /// <summary>The two are not one object.</summary>
    public static void AreNotSame(object? notExpected, object? actual, string message = "") => MSTest.AreNotSame(notExpected, actual, message);

    /// <summary>The object is of the type or of one derived from it.</summary>
    public static void IsInstanceOfType(object? value, Type expected, string message = "") => MSTest.IsInstanceOfType(value, expected, message);

    /// <summary>The object is not of the type.</summary>
    public static void IsNotInstanceOfType(object? value, Type notExpected, string message = "") =>
        MSTest.IsNotInstanceOfType(value, notExpected, message);

    /// <summary>The second text contains the first.</summary>
    public static void Contains(string expected, string value, string message = "") => MSTest.Contains(expected, value, message);

    /// <summary>The second text does not contain the first.</summary>
    public static void DoesNotContains(string notExpected, string value, string message = "") =>
        MSTest.DoesNotContain(notExpected, value, message);

    /// <summary>The second text starts with the first.</summary>
    public static void StartsWith(string expected, string value, string message = "") => MSTest.StartsWith(expected, value, message);

    /// <summary>The second text ends with the first.</summary>
    public static void EndsWith(string expected, string value, string message = "") => MSTest.EndsWith(expected, value, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(bool expected, bool actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(byte expected, byte actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(char expected, char actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(DateTime expected, DateTime actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(double expected, double actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(float expected, float actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(int expected, int actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(long expected, long actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(object? expected, object? actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(sbyte expected, sbyte actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(short expected, short actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(string? expected, string? actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(uint expected, uint actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(ulong expected, ulong actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values are equal.</summary>
    public static void AreEqual(ushort expected, ushort actual, string message = "") => MSTest.AreEqual(expected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(bool notExpected, bool actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(byte notExpected, byte actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(char notExpected, char actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(DateTime notExpected, DateTime actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(double notExpected, double actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(float notExpected, float actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(int notExpected, int actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(long notExpected, long actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(object? notExpected, object? actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(sbyte notExpected, sbyte actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(short notExpected, short actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(string? notExpected, string? actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(uint notExpected, uint actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(ulong notExpected, ulong actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);

    /// <summary>The two values differ.</summary>
    public static void AreNotEqual(ushort notExpected, ushort actual, string message = "") => MSTest.AreNotEqual(notExpected, actual, message);
}
