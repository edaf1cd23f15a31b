// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The network between the charge point and the CSMS, in memory: bytes pass at once, unless a scenario breaks it.
    /// </summary>
    public sealed class BenchNetwork : ITcpStream
    {
        private readonly CentralSystem _csms;
        private MemoryWire _wire;
        private IWakeSignal _wake;
        private StreamFailure _failure;
        private bool _isDialling;

        public BenchNetwork(CentralSystem csms)
        {
            _csms = csms;
        }

        /// <summary>
        /// Gets or sets a value indicating whether there is a way to the CSMS. Taking it away breaks the connection at once.
        /// </summary>
        public bool IsUp { get; private set; } = true;

        /// <summary>
        /// Gets or sets what a dial meets instead of the CSMS; <see cref="StreamFailure.None"/> for the CSMS.
        /// </summary>
        public StreamFailure DialFailure { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether bytes vanish in both directions while the connection looks open.
        /// </summary>
        public bool IsBlackHole { get; set; }

        /// <summary>
        /// Gets or sets after how many more bytes of the charge point the connection breaks; negative for never.
        /// </summary>
        public int BytesUntilCut { get; set; } = -1;

        /// <summary>
        /// Gets or sets the most bytes that one read gives.
        /// </summary>
        public int ReadLimit { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets how often the charge point has dialled.
        /// </summary>
        public int Dials { get; private set; }

        /// <summary>
        /// Gets the host that was dialled last.
        /// </summary>
        public string Host { get; private set; }

        /// <summary>
        /// Gets the number of bytes that have passed in both directions.
        /// </summary>
        public long Traffic { get; private set; }

        /// <summary>
        /// Gets a value indicating whether something waits to be taken by the charge point.
        /// </summary>
        public bool HasNews
        {
            get { return _isDialling || (_wire != null && !IsBlackHole && _wire.Available > 0); }
        }

        public StreamState State
        {
            get
            {
                if (_failure != StreamFailure.None)
                {
                    return StreamState.Failed;
                }

                if (_isDialling)
                {
                    return StreamState.Connecting;
                }

                if (_wire == null)
                {
                    return StreamState.Closed;
                }

                bool isOver = !IsBlackHole && _wire.IsEnded && _wire.Available == 0;
                return isOver ? StreamState.Failed : StreamState.Open;
            }
        }

        public StreamFailure Failure
        {
            get
            {
                if (_failure != StreamFailure.None || State != StreamState.Failed)
                {
                    return _failure;
                }

                return _wire.IsReset ? StreamFailure.Broken : StreamFailure.ClosedByPeer;
            }
        }

        public string FailureDetail
        {
            get { return State == StreamState.Failed ? "bench: " + Failure : null; }
        }

        public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            Dials++;
            Host = host;
            _wake = wake;
            _wire = null;
            _failure = StreamFailure.None;
            _isDialling = true;
        }

        /// <summary>
        /// Lets a dial arrive.
        /// </summary>
        public void Follow()
        {
            if (!_isDialling)
            {
                return;
            }

            _isDialling = false;
            if (!IsUp || DialFailure != StreamFailure.None)
            {
                _failure = IsUp ? DialFailure : StreamFailure.NetworkDown;
            }
            else
            {
                _wire = new MemoryWire(_csms);
            }

            _wake?.Wake();
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            if (State != StreamState.Open || IsBlackHole)
            {
                return 0;
            }

            int taken = _wire.Read(buffer.AsSpan(offset, Math.Min(count, ReadLimit)));
            Traffic += taken;
            return taken;
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            if (State != StreamState.Open)
            {
                return false;
            }

            Traffic += count;
            if (IsBlackHole)
            {
                return true;
            }

            if (BytesUntilCut < 0 || count < BytesUntilCut)
            {
                BytesUntilCut -= BytesUntilCut < 0 ? 0 : count;
                _wire.Write(buffer.AsSpan(offset, count));
                return true;
            }

            _wire.Write(buffer.AsSpan(offset, BytesUntilCut));
            BytesUntilCut = -1;
            Break();
            return false;
        }

        public void Close()
        {
            if (_failure == StreamFailure.None && !IsBlackHole)
            {
                _wire?.Close();
            }

            _wire = null;
            _failure = StreamFailure.None;
            _isDialling = false;
        }

        /// <summary>
        /// Breaks the connection for both sides; the next dial succeeds unless the way is taken away as well.
        /// </summary>
        public void Break()
        {
            if (_wire != null)
            {
                _wire.Close();
                _failure = StreamFailure.Broken;
                _wake?.Wake();
            }
        }

        /// <summary>
        /// Takes the way to the CSMS away, or gives it back.
        /// </summary>
        public void Switch(bool isUp)
        {
            IsUp = isUp;
            IsBlackHole = false;
            if (!isUp)
            {
                Break();
            }
        }
    }
}
