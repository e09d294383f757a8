namespace System;

public struct RuntimeTypeHandle
{
}
