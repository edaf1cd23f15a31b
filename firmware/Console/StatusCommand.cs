// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// The charger at a glance: the station first, then one connector in each step.
    /// </summary>
    internal static class StatusCommand
    {
        private const string Phases = "Off,Waiting,Dialling,Open";
        private const string Verdicts = "Unknown,Pending,Rejected,Accepted";
        private const string Statuses = "Available,Preparing,Charging,SuspendedEVSE,SuspendedEV,Finishing,Reserved,Unavailable,Faulted,Occupied";

        public static bool Run(CommandRun run)
        {
            if (run.Step == 0)
            {
                if (run.Answer.IsJson)
                {
                    DescribeStation(run, run.Station);
                }
                else
                {
                    TellStation(run, run.Station);
                }

                return true;
            }

            if (run.Step > run.Station.Connectors.Length)
            {
                return run.Answer.EndList();
            }

            Connector connector = run.Station.Connectors[run.Step - 1];
            if (run.Answer.IsJson)
            {
                Describe(run, connector);
            }
            else
            {
                Tell(run, connector);
            }

            return true;
        }

        /// <summary>
        /// Gets where a connection leads: URL, a space, identity. A URL has no spaces.
        /// </summary>
        /// <param name="run">Command.</param>
        /// <param name="isNext">Whether the next connection is meant, not the one that is open or was dialled last.</param>
        public static string GetAddress(CommandRun run, bool isNext)
        {
            string address = run.Station.Connection.Address;
            if (address == null || isNext)
            {
                NetworkProfile profile = run.Station.Services.Networks.Get(run.Station.Connection.Slot);
                address = (profile != null ? profile.Url : string.Empty) + " " + run.Model.GetText(Setting.Identity);
            }

            return address;
        }

        public static string Pick(string names, int index)
        {
            return names.Split(',')[index];
        }

        public static string GetVerdict(CommandRun run)
        {
            return Pick(Verdicts, (int)run.Station.Services.Registration.State);
        }

        /// <summary>
        /// Gets the present time, or null.
        /// </summary>
        public static string GetTime(CommandRun run)
        {
            IClock clock = run.Clock;
            return clock.IsUtcKnown ? Iso8601.ToText(clock.UtcMilliseconds) : null;
        }

        /// <summary>
        /// Gets the energy of a transaction so far in Wh, counted as it is billed: by whole watt-hours of the register.
        /// </summary>
        public static long GetEnergy(Connector connector)
        {
            return (connector.Meter.EnergyMilliwattHours / 1000) - (connector.Transaction.MeterStart / 1000);
        }

        /// <summary>
        /// Writes a number as thousands of it.
        /// </summary>
        private static string Kilo(long units)
        {
            return (units / 1000).ToString() + "." + (units % 1000).ToString("D3");
        }

        private static long GetPower(Connector connector)
        {
            long power;
            return connector.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out power) ? power / 1000 : 0;
        }

        private static string Name(string address)
        {
            int space = address.IndexOf(' ');
            return address.Substring(space + 1) + " at " + (space == 0 ? "(no CSMS URL set)" : address.Substring(0, space));
        }

        private static void TellStation(CommandRun run, ChargePoint station)
        {
            ConnectionManager link = station.Connection;
            string inForce = GetAddress(run, false);
            string next = GetAddress(run, true);
            run.Say(Name(inForce));
            if (next != inForce)
            {
                run.Say("Changed, from the next connection on: " + Name(next));
            }

            run.Answer.Text("Link: ");
            run.Say(link.Phase == ConnectionPhase.Open ? "open, " + link.Version
                : (link.Phase == ConnectionPhase.Waiting ? "next dial in " + ((link.MillisecondsToDial + 999) / 1000).ToString() + " s" : Pick(Phases, (int)link.Phase).ToLower())
                + "; " + link.LastProblem);
            string time = GetTime(run);
            run.Say("Boot: " + GetVerdict(run).ToLower() + ", messages waiting: " + station.Queue.Count.ToString() + ", time: " + (time == null ? "unknown" : time));
            DescribeBench(run, 0);
            if (run.Model.IsRebootPending)
            {
                run.Say("A changed setting waits for a restart (reboot)");
            }
        }

        private static void Tell(CommandRun run, Connector connector)
        {
            run.Answer.Text("Connector " + connector.Id.ToString() + ": " + Pick(Statuses, (int)connector.Status)
                + (connector.Fault == FaultCode.None ? null : " (" + FaultNames.Get(connector.Fault) + ")")
                + (connector.IsPlugged ? ", plugged in" : null));
            if (connector.Transaction != null)
            {
                int current = connector.Power.OfferedDeciamperes;
                run.Answer.Text(", " + IdTokens.ForLog(connector.Transaction.IdTag, connector.Transaction.IdTokenKind) + ", " + Kilo(GetEnergy(connector)) + " kWh, " + Kilo(GetPower(connector)) + " kW, offered "
                    + (current / 10).ToString() + "." + (current % 10).ToString() + " A");
            }

            run.Say(", meter " + Kilo(connector.Meter.EnergyMilliwattHours / 1000) + " kWh");
        }

        private static void DescribeStation(CommandRun run, ChargePoint station)
        {
            Answer answer = run.Answer;
            ConnectionManager link = station.Connection;
            TransactionJournal journal = station.Journal;
            string address = GetAddress(run, false);
            int space = address.IndexOf(' ');
            answer.Open(null);
            answer.Item("identity", address.Substring(space + 1));
            answer.Item("url", address.Substring(0, space));
            answer.Item("link", Pick(Phases, (int)link.Phase));
            answer.Item("version", link.Version);
            answer.Item("secondsToDial", link.MillisecondsToDial / 1000);
            answer.Item("lastProblem", link.LastProblem);
            answer.Item("boot", GetVerdict(run));
            answer.Item("waiting", station.Queue.Count);
            answer.Item("time", GetTime(run));
            answer.Item("uptimeSeconds", StationCommands.GetUptime(run));
            answer.Item("restartNeeded", run.Model.IsRebootPending);
            StationCommands.DescribeVersion(run);
            answer.Item("bench", run.Parts.Bench != null);
            answer.Open("journal");
            answer.Item("waiting", journal.WaitingCount);
            answer.Item("dropped", journal.DroppedCount);
            answer.Item("failed", journal.FailedCount);
            answer.Item("damaged", journal.DamagedCount);
            answer.Item("durable", journal.IsDurable);
            answer.Close();
            DescribeBench(run, 0);
            answer.OpenList("connectors");
        }

        private static void Describe(CommandRun run, Connector connector)
        {
            Answer answer = run.Answer;
            TransactionRecord transaction = connector.Transaction;
            answer.Open(null);
            answer.Item("id", connector.Id);
            answer.Item("status", Pick(Statuses, (int)connector.Status));
            answer.Item("fault", FaultNames.Get(connector.Fault));
            answer.Item("plugged", connector.IsPlugged);
            answer.Item("meterWh", connector.Meter.EnergyMilliwattHours / 1000);
            answer.Item("powerW", GetPower(connector));
            answer.Item("offeredDeciamperes", connector.Power.OfferedDeciamperes);
            if (transaction == null || transaction.CsmsId == TransactionRecord.NoCsmsId)
            {
                answer.Item("transactionId", null);
            }
            else
            {
                answer.Item("transactionId", transaction.CsmsId);
            }

            answer.Item("idTag", transaction == null ? null : IdTokens.ForLog(transaction.IdTag, transaction.IdTokenKind));
            answer.Item("stationTransactionId", transaction == null ? null : transaction.StationId);
            answer.Item("startTime", transaction == null ? null : Iso8601.ToText(transaction.StartTime.GetUtc(run.Clock)));
            if (transaction == null)
            {
                answer.Item("meterStartWh", null);
            }
            else
            {
                answer.Item("meterStartWh", transaction.MeterStart / 1000);
            }

            DescribeBench(run, connector.Id);
            answer.Close();
        }

        private static void DescribeBench(CommandRun run, int connectorId)
        {
            if (run.Parts.Bench != null)
            {
                run.Parts.Bench.Describe(run.Answer, connectorId);
            }
        }
    }
}
