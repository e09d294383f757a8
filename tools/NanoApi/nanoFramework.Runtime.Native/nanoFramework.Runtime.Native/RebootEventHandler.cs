namespace nanoFramework.Runtime.Native;

public delegate void RebootEventHandler();
