namespace System.Reflection;

public abstract class PropertyInfo : MemberInfo
{
    protected extern PropertyInfo();

    public abstract Type PropertyType { get; }

    public virtual extern object GetValue(object obj, object[] index);

    public virtual extern void SetValue(object obj, object value, object[] index);
}
