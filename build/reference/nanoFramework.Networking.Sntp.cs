// Reference declarations of nanoFramework.Networking.Sntp 1.6.42.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System.Reflection;

[assembly: AssemblyVersion("1.6.42.0")]

namespace nanoFramework.Networking
{
    public class Sntp
    {
        public Sntp() => throw null;
        public static bool IsStarted { get => throw null; }
        public static string Server1 { get => throw null; set => throw null; }
        public static string Server2 { get => throw null; set => throw null; }
        public static void Start() => throw null;
        public static void Stop() => throw null;
        public static void UpdateNow() => throw null;
    }
}
