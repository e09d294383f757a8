using System;
using System.Collections;

namespace nanoFramework.TestFramework;

public sealed class Assert
{
    public extern Assert();

    public static extern void AreNotSame(object notExpected, object actual, string message = "");

    public static extern void AreSame(object expected, object actual, string message = "");

    public static extern void Contains(string expected, string value, string message = "");

    public static extern void DoesNotContains(string notExpected, string value, string message = "");

    public static extern void EndsWith(string expected, string value, string message = "");

    public static extern void IsFalse(bool condition, string message = "");

    public static extern void IsInstanceOfType(object value, Type expected, string message = "");

    public static extern void IsNotInstanceOfType(object value, Type notExpected, string message = "");

    public static extern void IsNotNull(object value, string message = "");

    public static extern void IsNull(object value, string message = "");

    public static extern void IsTrue(bool condition, string message = "");

    public static extern void SkipTest(string message = null);

    public static extern void StartsWith(string expected, string value, string message = "");

    public static extern void ThrowsException(Type exception, Action action, string message = "");

    public static extern void AreEqual(bool expected, bool actual, string message = "");

    public static extern void AreEqual(byte expected, byte actual, string message = "");

    public static extern void AreEqual(char expected, char actual, string message = "");

    public static extern void AreEqual(DateTime expected, DateTime actual, string message = "");

    public static extern void AreEqual(double expected, double actual, string message = "");

    public static extern void AreEqual(float expected, float actual, string message = "");

    public static extern void AreEqual(int expected, int actual, string message = "");

    public static extern void AreEqual(long expected, long actual, string message = "");

    public static extern void AreEqual(object expected, object actual, string message = "");

    public static extern void AreEqual(sbyte expected, sbyte actual, string message = "");

    public static extern void AreEqual(short expected, short actual, string message = "");

    public static extern void AreEqual(string expected, string actual, string message = "");

    public static extern void AreEqual(uint expected, uint actual, string message = "");

    public static extern void AreEqual(ulong expected, ulong actual, string message = "");

    public static extern void AreEqual(ushort expected, ushort actual, string message = "");

    public static extern void AreNotEqual(bool notExpected, bool actual, string message = "");

    public static extern void AreNotEqual(byte notExpected, byte actual, string message = "");

    public static extern void AreNotEqual(char notExpected, char actual, string message = "");

    public static extern void AreNotEqual(DateTime notExpected, DateTime actual, string message = "");

    public static extern void AreNotEqual(double notExpected, double actual, string message = "");

    public static extern void AreNotEqual(float notExpected, float actual, string message = "");

    public static extern void AreNotEqual(long notExpected, long actual, string message = "");

    public static extern void AreNotEqual(int notExpected, int actual, string message = "");

    public static extern void AreNotEqual(object notExpected, object actual, string message = "");

    public static extern void AreNotEqual(sbyte notExpected, sbyte actual, string message = "");

    public static extern void AreNotEqual(short notExpected, short actual, string message = "");

    public static extern void AreNotEqual(string notExpected, string actual, string message = "");

    public static extern void AreNotEqual(uint notExpected, uint actual, string message = "");

    public static extern void AreNotEqual(ulong notExpected, ulong actual, string message = "");

    public static extern void AreNotEqual(ushort notExpected, ushort actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the method with the same name in CollectionAssert class.")]
    public static extern void Empty(ICollection collection, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(Array expected, Array actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(bool expected, bool actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(byte expected, byte actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(char expected, char actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(DateTime expected, DateTime actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(double expected, double actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(float expected, float actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(int expected, int actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(long expected, long actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(sbyte expected, sbyte actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(short expected, short actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(string expected, string actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(uint expected, uint actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(ulong expected, ulong actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreEqual.")]
    public static extern void Equal(ushort expected, ushort actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsFalse.")]
    public static extern void False(bool condition, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsNotInstanceOfType.")]
    public static extern void IsNotType(Type wrongType, object value, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsInstanceOfType.")]
    public static extern void IsType(Type expectedType, object value, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the method with the same name in CollectionAssert class.")]
    public static extern void NotEmpty(ICollection collection, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(Array notExpected, Array actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(bool notExpected, bool actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(byte notExpected, byte actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(char notExpected, char actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(DateTime notExpected, DateTime actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(double notExpected, double actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(float notExpected, float actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(int notExpected, int actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(long notExpected, long actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(sbyte notExpected, sbyte actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(short notExpected, short actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(string notExpected, string actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(uint notExpected, uint actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(ulong notExpected, ulong actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotEqual.")]
    public static extern void NotEqual(ushort notExpected, ushort actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsNotNull.")]
    public static extern void NotNull(object value, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreNotSame.")]
    public static extern void NotSame(object notExpected, object actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsNull.")]
    public static extern void Null(object value, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method AreSame.")]
    public static extern void Same(object expected, object actual, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method ThrowsException.")]
    public static extern void Throws(Type exceptionType, Action action, string message = "");

    [Obsolete("This method is deprecated and will be removed in a future version. Use the new method IsTrue.")]
    public static extern void True(bool condition, string message = "");
}
