using System;
using System.Runtime.CompilerServices;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Marks a test. MSTest shows the place of the test from the caller's file and line, so they are passed on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = -1)
    : MSTest.TestMethodAttribute(callerFilePath, callerLineNumber)
{
}
