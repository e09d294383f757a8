using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class CleanupAttribute : Attribute
{
    public extern CleanupAttribute();
}
