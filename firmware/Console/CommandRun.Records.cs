// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// What has happened: transactions, log, frames.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const int LogLines = 24;
        private const string Reasons = "Local,Remote,EVDisconnected,SoftReset,HardReset,UnlockCommand,DeAuthorized,PowerLoss,Reboot,EmergencyStop,Other,Timeout,StoppedByEV,MasterPass,GroundFault,OvercurrentFault,PowerQuality";

        public bool Transactions()
        {
            if (Step == 0)
            {
                TransactionJournal journal = Station.Journal;
                Open(null);
                Item("waiting", journal.WaitingCount);
                Item("failed", journal.FailedCount);
                Item("dropped", journal.DroppedCount);
                OpenList("running");
                foreach (Connector connector in Station.Connectors)
                {
                    TransactionRecord running = connector.Transaction;
                    if (running != null)
                    {
                        OpenTransaction(connector.Id, IdTokens.ForLog(running.IdTag, running.IdTokenKind), running.StartTime.GetUtc(Clock));
                        Item("transactionId", running.CsmsId == TransactionRecord.NoCsmsId ? running.StationId : running.CsmsId.ToString());
                        Item("energyWh", GetEnergy(connector));
                        Item("seconds", (Clock.MonotonicMilliseconds - running.StartTime.MonotonicMilliseconds) / 1000);
                        Close();
                    }
                }

                CloseList();
                OpenList("recent");
                return true;
            }

            EndedTransaction ended = Parts.Recent.Get(Step - 1);
            if (ended == null)
            {
                return EndList();
            }

            OpenTransaction(ended.ConnectorId, ended.IdTag, ended.StartTime);
            Item("energyWh", ended.EnergyWattHours);
            Item("seconds", ended.Seconds);
            Item("reason", Pick(Reasons, (int)ended.Reason));
            Close();
            return true;
        }

        public bool Log()
        {
            EventLog log = Station.Log;
            bool isFollowing = Is(1, "follow");
            if (Step == 0)
            {
                int filter = isFollowing ? 2 : 1;
                bool isPlain = Words.Length == filter || (Words.Length == filter + 2 && Is(filter, "filter"));
                if (isFollowing && !CanFollow)
                {
                    return Fail("this door answers at once; log json since N is allowed");
                }

                if (!BeginLines(isPlain, log.Total, IsJson ? log.Capacity : LogLines, "lines"))
                {
                    return false;
                }
            }

            if (Number >= (isFollowing ? log.Total : Until))
            {
                IsWaiting = true;
                return isFollowing || EndList();
            }

            int age = log.Total - ++Number;
            string line = log.GetLine(age);
            if (line != null && (IsJson || Words.Length < 3 || line.ToLower().IndexOf(Words[Words.Length - 1].ToLower()) >= 0))
            {
                Tell(log.GetTime(age) + " " + line, null);
            }

            return true;
        }

        public bool Incidents()
        {
            IIncidents incidents = Parts.Incidents;
            if (incidents == null)
            {
                return Fail("this board keeps none");
            }

            if (Step == 0 && IsJson)
            {
                Open(null);
                OpenList("incidents");
            }

            string line = incidents.ReadNext(ref Number);
            if (line == null)
            {
                return EndList();
            }

            if (!IsJson)
            {
                Say(line);
                return true;
            }

            Open(null);
            Item("text", line);
            Close();
            return true;
        }

        public bool Frames()
        {
            FrameRing frames = Parts.Frames;
            if (!IsJson && (Is(1, "on") || Is(1, "off")))
            {
                frames.IsOn = Is(1, "on");
                return Say(frames.IsOn ? "frames are shown" : "frames are not shown");
            }

            if (Step == 0 && !BeginLines(Is(1, "list"), frames.Total, FrameRing.Slots, "frames"))
            {
                return false;
            }

            if (Number >= Until)
            {
                return EndList();
            }

            string frame = frames.Get(++Number);
            if (frame != null)
            {
                Tell(frame.Substring(3), frame.Substring(0, 3));
            }

            return true;
        }

        /// <summary>
        /// Reads since which number lines are wanted, of the last ones at most, and begins the list of them.
        /// </summary>
        private bool BeginLines(bool isPlain, int total, int most, string name)
        {
            bool isSince = Words.Length == 1 || (Words.Length == 3 && Is(1, "since") && int.TryParse(Words[2], out Number));
            if (IsJson ? !isSince : !isPlain)
            {
                return Misuse();
            }

            Until = total;
            Number = Number < total - most ? total - most : Number;
            if (IsJson)
            {
                Open(null);
                Item("on", Parts.Frames.IsOn);
                Item("total", total);
                OpenList(name);
            }

            return true;
        }

        private void Tell(string text, string arrow)
        {
            if (!IsJson)
            {
                Say(arrow + text);
                return;
            }

            Open(null);
            Item("n", Number);
            if (arrow != null)
            {
                Item("out", arrow[0] == '>');
            }

            Item("text", text);
            Close();
        }

        private void OpenTransaction(int connectorId, string idTag, long startTime)
        {
            Open(null);
            Item("connector", connectorId);
            Item("idTag", idTag);
            Item("startTime", Iso8601.ToText(startTime));
        }
    }
}
