namespace System;

public sealed class DBNull
{
    private extern DBNull();

    public static readonly DBNull Value;
}
