namespace System.Threading;

public class OperationCanceledException : SystemException
{
    public extern OperationCanceledException();

    public extern OperationCanceledException(string message);

    public extern OperationCanceledException(string message, Exception innerException);
}
