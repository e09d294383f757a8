namespace System;

[AttributeUsage(AttributeTargets.All)]
public abstract class Attribute
{
    protected extern Attribute();
}
