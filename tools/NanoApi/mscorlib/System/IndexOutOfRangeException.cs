namespace System;

public class IndexOutOfRangeException : SystemException
{
    public extern IndexOutOfRangeException();

    public extern IndexOutOfRangeException(string message);

    public extern IndexOutOfRangeException(string message, Exception innerException);
}
