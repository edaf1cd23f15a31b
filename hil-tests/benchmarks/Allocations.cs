// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// What messages and the running of the loop cost on the heap, counted exactly. Objects and texts are larger here than on the
    /// device (references of 8 bytes, characters of 2), so that the figures are an upper bound for it.
    /// </summary>
    internal static class Allocations
    {
        private const int Times = 20;
        private const int Turns = 500;
        private const long PollMilliseconds = 100;
        private const long HeartbeatMilliseconds = 300000;
        private const long SampleMilliseconds = 60000;

        // Six values, because there are three phases.
        private const string SixValues = "MeterValuesSampledData=Energy.Active.Import.Register,Power.Active.Import,Current.Import,Temperature";

        /// <summary>
        /// Measures everything.
        /// </summary>
        /// <returns>Bytes per message, or per turn of the loop.</returns>
        internal static IReadOnlyList<Figure> Measure()
        {
            List<Figure> figures = new List<Figure>();
            (long send, long trip) = Heartbeat();
            figures.Add(new Figure("heartbeatSend", send, 200));
            figures.Add(new Figure("heartbeatRoundTrip", trip, null));
            (send, trip) = MeterValues();
            // Goal 600: what it takes beyond that is the record of the event in flash and a name of a file now and then.
            figures.Add(new Figure("meterValues6Send", send, 660));
            figures.Add(new Figure("meterValues6RoundTrip", trip, null));
            figures.Add(new Figure("bootNotificationRoundTrip", BootNotification(), null));
            figures.Add(new Figure("triggerMessageAnswered", Incoming("TriggerMessage", "{\"requestedMessage\":\"FirmwareStatusNotification\"}"), null));
            figures.Add(new Figure("getConfigurationOneKeyAnswered", Incoming("GetConfiguration", "{\"key\":[\"HeartbeatInterval\"]}"), null));
            figures.Add(new Figure("sessionWith10MeterValues", Session(), null));
            figures.Add(new Figure("idlePoll", Poll(false), 0));
            figures.Add(new Figure("chargingPoll", Poll(true), 0));
            return figures;
        }

        /// <summary>
        /// From the timer that is due to the frame in the socket, and on to the answer that is dealt with.
        /// </summary>
        private static (long Send, long Trip) Heartbeat()
        {
            Rig rig = new Rig();
            return PerMessage(rig, HeartbeatMilliseconds, "\"Heartbeat\",{}]", 0);
        }

        /// <summary>
        /// From the meter that is read to the frame in the socket, and on to the answer.
        /// </summary>
        private static (long Send, long Trip) MeterValues()
        {
            Rig rig = new Rig(SixValues, "HeartbeatInterval=0", "MeterValueSampleInterval=" + (SampleMilliseconds / 1000));
            rig.ChargePoint.Model.Set(Config.Setting.HeartbeatInterval, 0, "0");
            rig.BeginCharging();
            return PerMessage(rig, SampleMilliseconds, "\"MeterValues\",{\"connectorId\":1,\"transactionId\":1234567", 6);
        }

        private static (long Send, long Trip) PerMessage(Rig rig, long interval, string expected, int values)
        {
            long send = 0;
            long trip = 0;
            for (int i = -2; i < Times; i++)
            {
                int frames = rig.Socket.FrameCount;
                long before = GC.GetAllocatedBytesForCurrentThread();
                rig.Turn(interval);
                long sent = GC.GetAllocatedBytesForCurrentThread();
                rig.AnswerLast();
                long answered = GC.GetAllocatedBytesForCurrentThread();
                Check(rig, frames + 1, expected, values);
                if (i >= 0)
                {
                    send += sent - before;
                    trip += answered - before;
                }
            }

            return (send / Times, trip / Times);
        }

        private static long BootNotification()
        {
            Rig rig = new Rig();
            long sum = 0;
            for (int i = -2; i < Times; i++)
            {
                int frames = rig.Socket.FrameCount;
                long before = GC.GetAllocatedBytesForCurrentThread();
                rig.ChargePoint.Services.Registration.Trigger();
                rig.Turn(1);
                rig.AnswerLast();
                sum += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
                Check(rig, frames + 1, "\"BootNotification\",{", 0);
            }

            return sum / Times;
        }

        /// <summary>
        /// A call of the CSMS from the received message to the answer in the socket.
        /// </summary>
        private static long Incoming(string action, string payload)
        {
            Rig rig = new Rig();
            byte[] call = Encoding.UTF8.GetBytes("[2,\"0123456789abcdef0123456789abcdef0123\",\"" + action + "\"," + payload + "]");
            long sum = 0;
            for (int i = -2; i < Times; i++)
            {
                int frames = rig.Socket.FrameCount;
                long before = GC.GetAllocatedBytesForCurrentThread();
                rig.Socket.Receive(call, call.Length);
                rig.Turn(1);
                sum += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
                Check(rig, frames + 1, "[3,\"0123456789abcdef0123456789abcdef0123\",{", 0);
            }

            return sum / Times;
        }

        /// <summary>
        /// A whole session: plug, tag, authorization, start, ten minutes with meter values, tag, stop, unplug, all states.
        /// </summary>
        private static long Session()
        {
            Rig rig = new Rig("HeartbeatInterval=0", "MeterValueSampleInterval=60");
            rig.ChargePoint.Model.Set(Config.Setting.HeartbeatInterval, 0, "0");
            Func<bool> isCharging = () => rig.Station.GetConnector(1).Contactor.IsClosed && rig.ChargePoint.Queue.Count == 0;
            Func<bool> isFree = () => rig.ChargePoint.Connectors[0].Status == Firmware.Charging.ConnectorStatus.Available && rig.ChargePoint.Queue.Count == 0;
            long sum = 0;
            for (int i = -1; i < Times; i++)
            {
                rig.Station.GetConnector(1).Car.StateOfCharge = 20000;
                long before = GC.GetAllocatedBytesForCurrentThread();
                rig.Station.Plug(1);
                rig.Station.PresentTag("04A2B3C4");
                rig.RunUntil(isCharging);
                for (int sample = 0; sample < 10; sample++)
                {
                    rig.Turn(SampleMilliseconds);
                    rig.AnswerLast();
                }

                rig.Station.PresentTag("04A2B3C4");
                rig.Turn(PollMilliseconds);
                rig.Station.Unplug(1);
                rig.RunUntil(isFree);
                sum += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            }

            return sum / Times;
        }

        /// <summary>
        /// One turn of the loop in which there is nothing to do but to look at the hardware.
        /// </summary>
        private static long Poll(bool isCharging)
        {
            Rig rig = new Rig("MeterValueSampleInterval=0");
            if (isCharging)
            {
                rig.BeginCharging();
            }

            for (int i = 0; i < 10; i++)
            {
                rig.Turn(PollMilliseconds);
            }

            int frames = rig.Socket.FrameCount;
            long due = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Turns; i++)
            {
                rig.Turn(PollMilliseconds);
                due += rig.ChargePoint.Loop.NextDueMilliseconds;
            }

            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (rig.Socket.FrameCount != frames || due == 0)
            {
                throw new InvalidOperationException("That was not idle: " + rig.LastFrame);
            }

            return (bytes + Turns - 1) / Turns;
        }

        private static void Check(Rig rig, int frames, string expected, int values)
        {
            string frame = rig.LastFrame;
            if (rig.Socket.FrameCount != frames || !frame.Contains(expected, StringComparison.Ordinal) || frame.Split("{\"value\"").Length != values + 1)
            {
                throw new InvalidOperationException("Expected one frame with " + expected + " and " + values + " values, not: " + frame);
            }
        }
    }
}
