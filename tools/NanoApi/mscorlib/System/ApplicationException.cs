namespace System;

public class ApplicationException : Exception
{
    public extern ApplicationException();

    public extern ApplicationException(string message);

    public extern ApplicationException(string message, Exception innerException);
}
