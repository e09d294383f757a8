using System.Reflection;

namespace System;

public abstract class Type : MemberInfo, IReflect
{
    protected extern Type();

    public override extern Type DeclaringType { get; }

    public abstract Assembly Assembly { get; }

    public abstract string FullName { get; }

    public abstract string AssemblyQualifiedName { get; }

    public abstract Type BaseType { get; }

    public extern bool IsNotPublic { get; }

    public extern bool IsPublic { get; }

    public extern bool IsClass { get; }

    public extern bool IsInterface { get; }

    public extern bool IsValueType { get; }

    public extern bool IsAbstract { get; }

    public extern bool IsEnum { get; }

    public extern bool IsSerializable { get; }

    public extern bool IsArray { get; }

    public static extern Type GetType(string typeName);

    public extern object InvokeMember(string name, BindingFlags invokeAttr, Binder binder, object target, object[] args);

    public static extern Type GetTypeFromHandle(RuntimeTypeHandle handle);

    public extern ConstructorInfo GetConstructor(Type[] types);

    public extern ConstructorInfo[] GetConstructors();

    public extern MethodInfo GetMethod(string name, Type[] types);

    public extern MethodInfo GetMethod(string name, BindingFlags bindingAttr);

    public extern MethodInfo GetMethod(string name);

    public extern MethodInfo[] GetMethods();

    public abstract MethodInfo[] GetMethods(BindingFlags bindingAttr);

    public abstract FieldInfo GetField(string name, BindingFlags bindingAttr);

    public extern FieldInfo GetField(string name);

    public extern FieldInfo[] GetFields();

    public abstract FieldInfo[] GetFields(BindingFlags bindingAttr);

    public abstract Type[] GetInterfaces();

    public abstract Type GetElementType();

    public virtual extern bool IsSubclassOf(Type c);

    public virtual extern bool IsInstanceOfType(object o);

    public override extern string ToString();
}
