// Reference declarations of System.Threading 1.1.52.34401: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.Reflection;

[assembly: AssemblyVersion("1.1.52.34401")]

namespace System.Threading
{
    public struct CancellationToken
    {
        private int _state;
        public CancellationToken(bool canceled) => throw null;
        public bool CanBeCanceled { get => throw null; }
        public bool Equals(CancellationToken other) => throw null;
        public override bool Equals(object other) => throw null;
        public override int GetHashCode() => throw null;
        public bool IsCancellationRequested { get => throw null; }
        public static CancellationToken None { get => throw null; }
        public CancellationTokenRegistration Register(Action callback) => throw null;
        public void ThrowIfCancellationRequested() => throw null;
        public WaitHandle WaitHandle { get => throw null; }
    }

    public struct CancellationTokenRegistration : IDisposable
    {
        private int _state;
        public void Dispose() => throw null;
        public bool Equals(CancellationTokenRegistration other) => throw null;
        public override bool Equals(object obj) => throw null;
        public override int GetHashCode() => throw null;
        public static bool operator ==(CancellationTokenRegistration left, CancellationTokenRegistration right) => throw null;
        public static bool operator !=(CancellationTokenRegistration left, CancellationTokenRegistration right) => throw null;
    }

    public class CancellationTokenSource : IDisposable
    {
        public CancellationTokenSource() => throw null;
        public CancellationTokenSource(TimeSpan delay) => throw null;
        public CancellationTokenSource(int millisecondsDelay) => throw null;
        public void Cancel() => throw null;
        public void Cancel(bool throwOnFirstException) => throw null;
        public void CancelAfter(TimeSpan delay) => throw null;
        public void CancelAfter(int millisecondsDelay) => throw null;
        public void Dispose() => throw null;
        protected virtual void Dispose(bool disposing) => throw null;
        public bool IsCancellationRequested { get => throw null; }
        public CancellationToken Token { get => throw null; }
    }

    public class OperationCanceledException : SystemException
    {
        public OperationCanceledException() => throw null;
        public OperationCanceledException(string message) => throw null;
        public OperationCanceledException(string message, Exception innerException) => throw null;
    }
}
