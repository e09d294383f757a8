namespace nanoFramework.Runtime.Native;

public class Power
{
    public extern Power();

    public static extern event RebootEventHandler OnRebootEvent;

    public static extern void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot);

    public static extern void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot);
}
