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
    /// <content>
    /// The charger at a glance: the station first, then one connector in each step.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const string Phases = "Off,Waiting,Dialling,Open";
        private const string Verdicts = "Unknown,Pending,Rejected,Accepted";
        private const string Statuses = "Available,Preparing,Charging,SuspendedEVSE,SuspendedEV,Finishing,Reserved,Unavailable,Faulted,Occupied";

        public bool Status()
        {
            if (Step == 0)
            {
                if (IsJson)
                {
                    DescribeStation(Station);
                }
                else
                {
                    TellStation(Station);
                }

                return true;
            }

            if (Step > Station.Connectors.Length)
            {
                return EndList();
            }

            Connector connector = Station.Connectors[Step - 1];
            if (IsJson)
            {
                Describe(connector);
            }
            else
            {
                Tell(connector);
            }

            return true;
        }

        /// <summary>
        /// Gets where a connection leads: URL, a space, identity. A URL has no spaces.
        /// </summary>
        /// <param name="isNext">Whether the next connection is meant, not the one that is open or was dialled last.</param>
        public string GetAddress(bool isNext)
        {
            string address = Station.Connection.Address;
            if (address == null || isNext)
            {
                NetworkProfile profile = Station.Services.Networks.Get(Station.Connection.Slot);
                address = (profile != null ? profile.Url : string.Empty) + " " + Model.GetText(Setting.Identity);
            }

            return address;
        }

        public static string Pick(string names, int index)
        {
            return names.Split(',')[index];
        }

        public string GetVerdict()
        {
            return Pick(Verdicts, (int)Station.Services.Registration.State);
        }

        /// <summary>
        /// Gets the present time, or null.
        /// </summary>
        public string GetTime()
        {
            return Clock.IsUtcKnown ? Iso8601.ToText(Clock.UtcMilliseconds) : null;
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

        private static string NameAt(string address)
        {
            int space = address.IndexOf(' ');
            return address.Substring(space + 1) + " at " + (space == 0 ? "(no CSMS URL set)" : address.Substring(0, space));
        }

        private void TellStation(ChargePoint station)
        {
            ConnectionManager link = station.Connection;
            string inForce = GetAddress(false);
            string next = GetAddress(true);
            Say(NameAt(inForce));
            if (next != inForce)
            {
                Say("Changed, from the next connection on: " + NameAt(next));
            }

            Text("Link: ");
            Say(link.Phase == ConnectionPhase.Open ? "open, " + link.Version
                : (link.Phase == ConnectionPhase.Waiting ? "next dial in " + ((link.MillisecondsToDial + 999) / 1000).ToString() + " s" : Pick(Phases, (int)link.Phase).ToLower())
                + "; " + link.LastProblem);
            string time = GetTime();
            Say("Boot: " + GetVerdict().ToLower() + ", messages waiting: " + station.Queue.Count.ToString() + ", time: " + (time == null ? "unknown" : time));
            DescribeBench(0);
            if (Model.IsRebootPending)
            {
                Say("A changed setting waits for a restart (reboot)");
            }
        }

        private void Tell(Connector connector)
        {
            Text("Connector " + connector.Id.ToString() + ": " + Pick(Statuses, (int)connector.Status)
                + (connector.Fault == FaultCode.None ? null : " (" + FaultNames.Get(connector.Fault) + ")")
                + (connector.IsPlugged ? ", plugged in" : null));
            if (connector.Transaction != null)
            {
                int current = connector.Power.OfferedDeciamperes;
                Text(", " + IdTokens.ForLog(connector.Transaction.IdTag, connector.Transaction.IdTokenKind) + ", " + Kilo(GetEnergy(connector)) + " kWh, " + Kilo(GetPower(connector)) + " kW, offered "
                    + (current / 10).ToString() + "." + (current % 10).ToString() + " A");
            }

            Say(", meter " + Kilo(connector.Meter.EnergyMilliwattHours / 1000) + " kWh");
        }

        private void DescribeStation(ChargePoint station)
        {
            ConnectionManager link = station.Connection;
            TransactionJournal journal = station.Journal;
            string address = GetAddress(false);
            int space = address.IndexOf(' ');
            Open(null);
            Item("identity", address.Substring(space + 1));
            Item("url", address.Substring(0, space));
            Item("link", Pick(Phases, (int)link.Phase));
            Item("version", link.Version);
            Item("secondsToDial", link.MillisecondsToDial / 1000);
            Item("lastProblem", link.LastProblem);
            Item("boot", GetVerdict());
            Item("waiting", station.Queue.Count);
            Item("time", GetTime());
            Item("uptimeSeconds", GetUptime());
            Item("restartNeeded", Model.IsRebootPending);
            DescribeVersion();
            Item("bench", Parts.Bench != null);
            Open("journal");
            Item("waiting", journal.WaitingCount);
            Item("dropped", journal.DroppedCount);
            Item("failed", journal.FailedCount);
            Item("damaged", journal.DamagedCount);
            Item("durable", journal.IsDurable);
            Close();
            DescribeBench(0);
            OpenList("connectors");
        }

        private void Describe(Connector connector)
        {
            TransactionRecord transaction = connector.Transaction;
            Open(null);
            Item("id", connector.Id);
            Item("status", Pick(Statuses, (int)connector.Status));
            Item("fault", FaultNames.Get(connector.Fault));
            Item("plugged", connector.IsPlugged);
            Item("meterWh", connector.Meter.EnergyMilliwattHours / 1000);
            Item("powerW", GetPower(connector));
            Item("offeredDeciamperes", connector.Power.OfferedDeciamperes);
            Plain("transactionId", transaction == null || transaction.CsmsId == TransactionRecord.NoCsmsId ? null : transaction.CsmsId.ToString());
            Item("idTag", transaction == null ? null : IdTokens.ForLog(transaction.IdTag, transaction.IdTokenKind));
            Item("stationTransactionId", transaction == null ? null : transaction.StationId);
            Item("startTime", transaction == null ? null : Iso8601.ToText(transaction.StartTime.GetUtc(Clock)));
            Plain("meterStartWh", transaction == null ? null : (transaction.MeterStart / 1000).ToString());
            DescribeBench(connector.Id);
            Close();
        }

        private void DescribeBench(int connectorId)
        {
            if (Parts.Bench != null)
            {
                Parts.Bench.Describe(this, connectorId);
            }
        }
    }
}
