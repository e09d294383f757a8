using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class TestClassAttribute : Attribute
{
    public extern TestClassAttribute();

    public virtual extern TestMethodAttribute GetTestMethodAttribute(TestMethodAttribute testMethodAttribute);
}
