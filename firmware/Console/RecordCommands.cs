// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What has happened: transactions, log, frames.
    /// </summary>
    internal static class RecordCommands
    {
        private const int LogLines = 24;
        private const string Reasons = "Local,Remote,EVDisconnected,SoftReset,HardReset,UnlockCommand,DeAuthorized,PowerLoss,Reboot,EmergencyStop,Other,Timeout,StoppedByEV,MasterPass,GroundFault,OvercurrentFault,PowerQuality";

        public static bool Transactions(CommandRun run)
        {
            Answer answer = run.Answer;
            IClock clock = run.Clock;
            if (run.Step == 0)
            {
                TransactionJournal journal = run.Station.Journal;
                answer.Open(null);
                answer.Item("waiting", journal.WaitingCount);
                answer.Item("failed", journal.FailedCount);
                answer.Item("dropped", journal.DroppedCount);
                answer.OpenList("running");
                foreach (Connector connector in run.Station.Connectors)
                {
                    TransactionRecord running = connector.Transaction;
                    if (running != null)
                    {
                        Open(answer, connector.Id, IdTokens.ForLog(running.IdTag, running.IdTokenKind), running.StartTime.GetUtc(clock));
                        answer.Item("transactionId", running.CsmsId == TransactionRecord.NoCsmsId ? running.StationId : running.CsmsId.ToString());
                        answer.Item("energyWh", StatusCommand.GetEnergy(connector));
                        answer.Item("seconds", (clock.MonotonicMilliseconds - running.StartTime.MonotonicMilliseconds) / 1000);
                        answer.Close();
                    }
                }

                answer.CloseList();
                answer.OpenList("recent");
                return true;
            }

            EndedTransaction ended = run.Parts.Recent.Get(run.Step - 1);
            if (ended == null)
            {
                return answer.EndList();
            }

            Open(answer, ended.ConnectorId, ended.IdTag, ended.StartTime);
            answer.Item("energyWh", ended.EnergyWattHours);
            answer.Item("seconds", ended.Seconds);
            answer.Item("reason", StatusCommand.Pick(Reasons, (int)ended.Reason));
            answer.Close();
            return true;
        }

        public static bool Log(CommandRun run)
        {
            EventLog log = run.Station.Log;
            bool isFollowing = run.Is(1, "follow");
            if (run.Step == 0)
            {
                int filter = isFollowing ? 2 : 1;
                bool isPlain = run.Words.Length == filter || (run.Words.Length == filter + 2 && run.Is(filter, "filter"));
                if (isFollowing && !run.CanFollow)
                {
                    return run.Fail("this door answers at once; log json since N is allowed");
                }

                if (!Begin(run, isPlain, log.Total, "lines"))
                {
                    return false;
                }

                int oldest = log.Total - (run.Answer.IsJson ? log.Capacity : LogLines);
                run.Number = run.Number < oldest ? oldest : run.Number;
            }

            if (run.Number >= (isFollowing ? log.Total : run.Until))
            {
                run.IsWaiting = true;
                return isFollowing || run.Answer.EndList();
            }

            int age = log.Total - ++run.Number;
            string line = log.GetLine(age);
            if (line != null && (run.Answer.IsJson || run.Words.Length < 3 || line.ToLower().IndexOf(run.Words[run.Words.Length - 1].ToLower()) >= 0))
            {
                Tell(run, log.GetTime(age) + " " + line, null);
            }

            return true;
        }

        public static bool Incidents(CommandRun run)
        {
            IIncidents incidents = run.Parts.Incidents;
            if (incidents == null)
            {
                return run.Fail("this board keeps none");
            }

            if (run.Step == 0 && run.Answer.IsJson)
            {
                run.Answer.Open(null);
                run.Answer.OpenList("incidents");
            }

            string line = incidents.ReadNext(ref run.Number);
            if (line == null)
            {
                return run.Answer.EndList();
            }

            if (!run.Answer.IsJson)
            {
                run.Say(line);
                return true;
            }

            run.Answer.Open(null);
            run.Answer.Item("text", line);
            run.Answer.Close();
            return true;
        }

        public static bool Frames(CommandRun run)
        {
            FrameRing frames = run.Parts.Frames;
            if (!run.Answer.IsJson && (run.Is(1, "on") || run.Is(1, "off")))
            {
                frames.IsOn = run.Is(1, "on");
                return run.Say(frames.IsOn ? "frames are shown" : "frames are not shown");
            }

            if (run.Step == 0)
            {
                if (!Begin(run, run.Is(1, "list"), frames.Total, "frames"))
                {
                    return false;
                }

                if (run.Number < frames.Total - FrameRing.Slots)
                {
                    run.Number = frames.Total - FrameRing.Slots;
                }
            }

            if (run.Number >= run.Until)
            {
                return run.Answer.EndList();
            }

            string frame = frames.Get(++run.Number);
            if (frame != null)
            {
                Tell(run, frame.Substring(3), frame.Substring(0, 3));
            }

            return true;
        }

        /// <summary>
        /// Reads since which number lines are wanted, and begins the list of them.
        /// </summary>
        private static bool Begin(CommandRun run, bool isPlain, int total, string name)
        {
            Answer answer = run.Answer;
            bool isSince = run.Words.Length == 1 || (run.Words.Length == 3 && run.Is(1, "since") && int.TryParse(run.Words[2], out run.Number));
            if (answer.IsJson ? !isSince : !isPlain)
            {
                return run.Misuse();
            }

            run.Until = total;
            if (answer.IsJson)
            {
                answer.Open(null);
                answer.Item("on", run.Parts.Frames.IsOn);
                answer.Item("total", total);
                answer.OpenList(name);
            }

            return true;
        }

        private static void Tell(CommandRun run, string text, string arrow)
        {
            Answer answer = run.Answer;
            if (!answer.IsJson)
            {
                run.Say(arrow + text);
                return;
            }

            answer.Open(null);
            answer.Item("n", run.Number);
            if (arrow != null)
            {
                answer.Item("out", arrow[0] == '>');
            }

            answer.Item("text", text);
            answer.Close();
        }

        private static void Open(Answer answer, int connectorId, string idTag, long startTime)
        {
            answer.Open(null);
            answer.Item("connector", connectorId);
            answer.Item("idTag", idTag);
            answer.Item("startTime", Iso8601.ToText(startTime));
        }
    }
}
