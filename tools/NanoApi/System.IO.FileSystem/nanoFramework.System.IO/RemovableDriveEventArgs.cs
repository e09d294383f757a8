using System;
using System.IO;

namespace nanoFramework.System.IO;

public class RemovableDriveEventArgs : EventArgs
{
    private extern RemovableDriveEventArgs();

    public extern DriveInfo Drive { get; }

    public extern RemovableDriveEventArgs.RemovableDeviceEvent Event { get; }

    public enum RemovableDeviceEvent
    {
        Inserted = 0,
        Removed = 1,
    }
}
