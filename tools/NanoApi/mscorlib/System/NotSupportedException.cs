namespace System;

public class NotSupportedException : SystemException
{
    public extern NotSupportedException();

    public extern NotSupportedException(string message);

    public extern NotSupportedException(string message, Exception innerException);
}
