// Reference declarations of nanoFramework.System.Security.Cryptography 1.0.43.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System.Reflection;

[assembly: AssemblyVersion("1.0.43.0")]

namespace System.Security.Cryptography
{
    public class HMACSHA256 : IDisposable
    {
        public HMACSHA256() => throw null;
        public HMACSHA256(byte[] key) => throw null;
        public byte[] ComputeHash(byte[] buffer) => throw null;
        public void Dispose() => throw null;
        protected void Dispose(bool disposing) => throw null;
        public byte[] Hash { get => throw null; }
        public static byte[] HashData(byte[] key, byte[] source) => throw null;
        public byte[] Key { get => throw null; set => throw null; }
    }
}
