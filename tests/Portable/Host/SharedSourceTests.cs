using System;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NanoRow = nanoFramework.TestFramework.DataRowAttribute;
using NanoTest = nanoFramework.TestFramework.TestMethodAttribute;
using NanoTestClass = nanoFramework.TestFramework.TestClassAttribute;

namespace BinNode.Portable.Tests.Host;

/// <summary>What the device's test launcher asks of a test class and the host's does not notice.</summary>
[TestClass]
public class SharedSourceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [TestMethod]
    public void There_are_shared_tests() =>
        Assert.IsGreaterThanOrEqualTo(10, SharedMethods().Count(method => method.IsDefined(typeof(NanoTest))));

    [TestMethod]
    public void A_data_row_stands_on_a_test_method() => AssertNone(
        SharedMethods().Where(method => method.IsDefined(typeof(NanoRow)) && !method.IsDefined(typeof(NanoTest))).Select(Name),
        "has a DataRow without a TestMethod and is silently left out on the host: add [TestMethod]");

    [TestMethod]
    public void A_test_method_stands_in_a_test_class() => AssertNone(
        SharedMethods().Where(method => method.IsDefined(typeof(NanoTest)) && !method.DeclaringType!.IsDefined(typeof(NanoTestClass))).Select(Name),
        "is a test outside a test class and never runs: add [TestClass] to the class");

    [TestMethod]
    public void A_test_class_has_no_state() => AssertNone(
        SharedClasses().SelectMany(type => type.GetFields(Declared)).Where(field => !field.IsStatic).Select(field => $"{field.DeclaringType}.{field.Name}"),
        "is an instance field: the device invokes tests on null, so make the state local to the test");

    [TestMethod]
    public void A_test_returns_nothing() => AssertNone(
        SharedMethods().Where(method => method.IsDefined(typeof(NanoTest)) && (method.ReturnType != typeof(void) || !method.IsPublic || method.IsStatic)).Select(Name),
        "is a test that is not a public instance method returning void");

    [TestMethod]
    public void Every_row_fits_its_method() => AssertNone(
        SharedMethods().Where(method => method.GetCustomAttributes<NanoRow>().Any(row => !Fits(row, method))).Select(Name),
        "has a DataRow whose values are not exactly of the parameters' types, as the device asks");

    private static bool Fits(NanoRow row, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return row.Data.Length == parameters.Length
            && row.Data.Zip(parameters).All(pair => pair.First is null ? !pair.Second.ParameterType.IsValueType : pair.First.GetType() == pair.Second.ParameterType);
    }

    private static Type[] SharedClasses() =>
        typeof(SharedSourceTests).Assembly.GetTypes().Where(type => type.IsDefined(typeof(NanoTestClass))).ToArray();

    private static MethodInfo[] SharedMethods() =>
        typeof(SharedSourceTests).Assembly.GetTypes().Where(type => type != typeof(SharedSourceTests)).SelectMany(type => type.GetMethods(Declared)).ToArray();

    private static string Name(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";

    private static void AssertNone(System.Collections.Generic.IEnumerable<string> offenders, string what) =>
        Assert.IsEmpty(offenders.Select(offender => $"{offender} {what}").ToArray());
}
