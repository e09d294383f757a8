using System.Reflection;

namespace System;

public abstract class Delegate
{
    protected extern Delegate();

    public extern MethodInfo Method { get; }

    public extern object Target { get; }

    public override extern bool Equals(object obj);

    public static extern Delegate Combine(Delegate a, Delegate b);

    public virtual extern Delegate[] GetInvocationList();

    public static extern Delegate Remove(Delegate source, Delegate value);

    public static extern bool operator ==(Delegate d1, Delegate d2);

    public static extern bool operator !=(Delegate d1, Delegate d2);
}
