namespace System;

public class InvalidOperationException : SystemException
{
    public extern InvalidOperationException();

    public extern InvalidOperationException(string message);

    public extern InvalidOperationException(string message, Exception innerException);
}
