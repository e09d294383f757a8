namespace System;

public class OutOfMemoryException : SystemException
{
    public extern OutOfMemoryException();

    public extern OutOfMemoryException(string message);

    public extern OutOfMemoryException(string message, Exception innerException);
}
