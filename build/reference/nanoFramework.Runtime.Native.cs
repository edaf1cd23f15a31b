// Reference declarations of nanoFramework.Runtime.Native 1.7.11.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.Reflection;
using nanoFramework.Runtime.Native;

[assembly: AssemblyVersion("1.7.11.0")]

namespace System
{
    public static class Environment
    {
        public static long TickCount64 { get => throw null; }
    }
}

namespace nanoFramework.Runtime.Native
{
    public static class GC
    {
        public static void EnableGCMessages(bool enable) => throw null;
        public static uint Run(bool compactHeap) => throw null;
    }

    public class Power
    {
        public static event RebootEventHandler OnRebootEvent { add => throw null; remove => throw null; }
        public Power() => throw null;
        public static void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = nanoFramework.Runtime.Native.RebootOption.NormalReboot) => throw null;
        public static void RebootDevice(RebootOption rebootOption = nanoFramework.Runtime.Native.RebootOption.NormalReboot) => throw null;
    }

    public delegate void RebootEventHandler();

    public enum RebootOption
    {
        NormalReboot = 0,
        EnterNanoBooter = 1,
        ClrOnly = 2,
        EnterProprietaryBooter = 8,
    }

    public static class Rtc
    {
        public static bool SetSystemTime(DateTime time) => throw null;
    }

    public static class SystemInfo
    {
        public static SystemInfo.FloatingPoint FloatingPointSupport { get => throw null; }
        public static byte Model { get => throw null; }
        public static byte OEM { get => throw null; }
        public static string OEMString { get => throw null; }
        public static string Platform { get => throw null; }
        public static ushort SKU { get => throw null; }
        public static string TargetName { get => throw null; }
        public static Version Version { get => throw null; }

        public enum FloatingPoint
        {
            None = 0,
            SinglePrecisionSoftware = 1,
            SinglePrecisionHardware = 2,
            DoublePrecisionSoftware = 3,
            DoublePrecisionHardware = 4,
        }
    }
}
