using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class SetupAttribute : Attribute
{
    public extern SetupAttribute();
}
