namespace System;

public class NullReferenceException : SystemException
{
    public extern NullReferenceException();

    public extern NullReferenceException(string message);

    public extern NullReferenceException(string message, Exception innerException);
}
