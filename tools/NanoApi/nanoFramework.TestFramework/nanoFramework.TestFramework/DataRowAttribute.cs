using System;

namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute
{
    public extern DataRowAttribute(params object[] methodParameters);

    public extern object[] MethodParameters { get; }
}
