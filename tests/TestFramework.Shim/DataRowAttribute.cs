using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>One set of arguments of a test. MSTest ignores it silently on a method that is not also a TestMethod.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute(params object?[]? methodParameters) : MSTest.DataRowAttribute(methodParameters)
{
}
