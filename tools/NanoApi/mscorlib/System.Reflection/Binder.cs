namespace System.Reflection;

public abstract class Binder
{
    protected extern Binder();
}
