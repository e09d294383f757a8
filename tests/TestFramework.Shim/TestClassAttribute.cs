using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Marks a class of tests.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TestClassAttribute : MSTest.TestClassAttribute
{
}
