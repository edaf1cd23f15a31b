// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Package;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The client of a library; server and library are the test.
    /// </summary>
    public sealed class FakePackageSocket : IPackageSocket
    {
        private readonly ArrayList _frames = new ArrayList();

        public StreamState State { get; set; }

        public StreamFailure Failure { get; set; }

        public string FailureDetail { get; set; }

        public string Url { get; private set; }

        public string Authorization { get; private set; }

        public string Subprotocol { get; private set; }

        public TlsSettings Tls { get; private set; }

        public int PingSeconds { get; private set; }

        public int PongSeconds { get; private set; }

        public int Closed { get; private set; }

        public byte[] LastSent { get; private set; }

        public bool IsTaking { get; set; } = true;

        public void Connect(string url, string authorization, string subprotocol, TlsSettings tls, int pingSeconds, int pongSeconds, IWakeSignal wake)
        {
            Url = url;
            Authorization = authorization;
            Subprotocol = subprotocol;
            Tls = tls;
            PingSeconds = pingSeconds;
            PongSeconds = pongSeconds;
            State = StreamState.Connecting;
        }

        public void Arrive(string text, bool isText, bool isFirst, bool isLast)
        {
            ArriveBytes(Encoding.UTF8.GetBytes(text), isText, isFirst, isLast);
        }

        public void ArriveBytes(byte[] bytes, bool isText, bool isFirst, bool isLast)
        {
            _frames.Add(new PackageFrame { Bytes = bytes, Length = bytes.Length, IsText = isText, IsFirst = isFirst, IsLast = isLast });
        }

        public PackageFrame Take()
        {
            if (_frames.Count == 0)
            {
                return null;
            }

            PackageFrame frame = (PackageFrame)_frames[0];
            _frames.RemoveAt(0);
            return frame;
        }

        public bool Send(byte[] message)
        {
            LastSent = message;
            return IsTaking;
        }

        public void Close()
        {
            Closed++;
            State = StreamState.Closed;
        }
    }
}
