namespace System;

public class ArgumentException : SystemException
{
    public extern ArgumentException();

    public extern ArgumentException(string message);

    public extern ArgumentException(string message, Exception innerException);

    public extern ArgumentException(string message, string paramName);

    public extern ArgumentException(string message, string paramName, Exception innerException);

    public override extern string Message { get; }

    public virtual extern string ParamName { get; }

    public static extern void ThrowIfNullOrEmpty(string argument, string paramName = null);
}
