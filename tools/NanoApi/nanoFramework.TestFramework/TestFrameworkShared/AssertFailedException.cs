using System;

namespace TestFrameworkShared;

public class AssertFailedException : Exception
{
    public extern AssertFailedException(string msg, Exception ex);

    public extern AssertFailedException(string msg);

    public extern AssertFailedException();
}
