// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// A whole charge point with two connectors in virtual time, and a CSMS of OCPP 1.6 that answers without allocating.
    /// </summary>
    internal sealed class Rig : IRebooter
    {
        private const int IdStart = 4;
        private const int IdLength = 36;
        private const long SomeTime = 1790000000000;

        private static readonly byte[] s_head = Encoding.ASCII.GetBytes("[3,\"");
        private static readonly byte[] s_empty = Encoding.ASCII.GetBytes("\",{}]");
        private static readonly byte[] s_authorize = Encoding.ASCII.GetBytes("\",{\"idTagInfo\":{\"status\":\"Accepted\"},\"idTokenInfo\":{\"status\":\"Accepted\"}}]");
        private static readonly byte[] s_start = Encoding.ASCII.GetBytes("\",{\"transactionId\":1234567,\"idTagInfo\":{\"status\":\"Accepted\"}}]");

        // The time is the last but one thing in them, where it can be written over.
        private static readonly byte[] s_heartbeat = Encoding.ASCII.GetBytes("\",{\"currentTime\":\"2026-01-01T00:00:00.000Z\"}]");
        private static readonly byte[] s_boot = Encoding.ASCII.GetBytes("\",{\"status\":\"Accepted\",\"interval\":300,\"currentTime\":\"2026-01-01T00:00:00.000Z\"}]");

        private readonly FakeClock _clock = new FakeClock();
        private readonly byte[] _answer = new byte[512];

        /// <summary>
        /// Boots the charge point and brings it online.
        /// </summary>
        /// <param name="settings">Settings that differ from the default, KEY=VALUE.</param>
        internal Rig(params string[] settings)
            : this(new SteadyFlash(), SomeTime, settings)
        {
        }

        /// <summary>
        /// Boots the charge point on some flash and brings it online.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="utc">Present time.</param>
        /// <param name="settings">Settings that differ from the default, KEY=VALUE.</param>
        internal Rig(IFileStore files, long utc, params string[] settings)
            : this(files, utc)
        {
            Set("OcppVersions=ocpp1.6");
            foreach (string setting in settings)
            {
                Set(setting);
            }

            Start();
        }

        /// <summary>
        /// Puts the charge point together; it does not run yet.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="utc">Present time.</param>
        internal Rig(IFileStore files, long utc)
        {
            _clock.SetUtc(utc);
            Station = new SimulatedStation(_clock, 2, false);
            EventLoop loop = new EventLoop(_clock);
            ChargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = _clock,
                Random = new SeededRandom(1),
                Files = files,
                Hardware = Station.Hardware,
                Rebooter = this,
                Loop = loop,
                WebSocket = Socket,
                BootReason = BootReason.PowerUp,
            });
            Set("CsmsUrl=ws://127.0.0.1/");
        }

        internal long Utc => _clock.UtcMilliseconds;

        internal ChargePoint ChargePoint { get; }

        internal SimulatedStation Station { get; }

        internal MeasuredSocket Socket { get; } = new MeasuredSocket();

        /// <summary>Gets or sets who looks at each frame that is answered.</summary>
        internal Action<string> Told { get; set; }

        /// <summary>Gets the frame that was sent last.</summary>
        internal string LastFrame => Encoding.UTF8.GetString(Socket.Frame, 0, Socket.FrameLength);

        public BootCause Cause => BootCause.PowerUp;

        public void Reboot()
        {
            throw new InvalidOperationException();
        }

        /// <summary>
        /// Starts the charge point and brings it online.
        /// </summary>
        internal void Start()
        {
            ChargePoint.Start();
            RunUntil(() => ChargePoint.Services.Registration.IsOnline && ChargePoint.Queue.Count == 0);
        }

        /// <summary>
        /// Lets time pass and the charge point run once.
        /// </summary>
        internal void Turn(long milliseconds)
        {
            _clock.Advance(milliseconds);
            ChargePoint.Loop.RunTurn();
        }

        /// <summary>
        /// Answers the call that was sent last as a CSMS does that accepts everything.
        /// </summary>
        internal void AnswerLast()
        {
            switch (Socket.Frame[IdStart + IdLength + 3])
            {
                case (byte)'B':
                    Answer(s_boot, true);
                    break;
                case (byte)'H':
                    Answer(s_heartbeat, true);
                    break;
                case (byte)'A':
                    Answer(s_authorize, false);
                    break;
                case (byte)'S' when Socket.Frame[IdStart + IdLength + 6] == (byte)'r':
                    Answer(s_start, false);
                    break;
                default:
                    Answer(s_empty, false);
                    break;
            }
        }

        /// <summary>
        /// Lets the charge point run until it is in some state, answering all its calls.
        /// </summary>
        internal void RunUntil(Func<bool> condition)
        {
            for (int i = 0; i < 100000 && !condition(); i++)
            {
                TurnAndAnswer(20);
            }

            if (!condition())
            {
                throw new InvalidOperationException("The charge point does not come to it. Last frame: " + LastFrame);
            }
        }

        /// <summary>
        /// Lets time pass and the charge point run once, and answers it.
        /// </summary>
        /// <returns>Whether it has sent something.</returns>
        internal bool TurnAndAnswer(long milliseconds)
        {
            int before = Socket.FrameCount;
            Turn(milliseconds);
            if (Socket.FrameCount == before)
            {
                return false;
            }

            Told?.Invoke(LastFrame);
            AnswerLast();
            return true;
        }

        /// <summary>
        /// Starts a session at connector 1.
        /// </summary>
        internal void BeginCharging()
        {
            Station.Plug(1);
            Station.PresentTag("04A2B3C4");
            RunUntil(() => Station.GetConnector(1).Contactor.IsClosed && ChargePoint.Queue.Count == 0);
        }

        private void Set(string setting)
        {
            string[] parts = setting.Split('=', 2);
            int index = ChargePoint.Model.Find(parts[0]);
            if (ChargePoint.Model.TrySet(index, parts[1], ChangeSource.Installer, out string problem) == ChangeResult.Rejected)
            {
                throw new ArgumentException(problem);
            }
        }

        private void Answer(byte[] payload, bool hasTime)
        {
            int length = 0;
            Array.Copy(s_head, 0, _answer, length, IdStart);
            length += IdStart;
            Array.Copy(Socket.Frame, IdStart, _answer, length, IdLength);
            length += IdLength;
            Array.Copy(payload, 0, _answer, length, payload.Length);
            length += payload.Length;
            if (hasTime)
            {
                Iso8601.Write(_clock.UtcMilliseconds, _answer, length - 3 - Iso8601.Length);
            }

            Socket.Receive(_answer, length);
        }
    }
}
