// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The charger at a glance.
    /// </summary>
    public static class StatusText
    {
        /// <summary>
        /// For people.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <returns>Text.</returns>
        public static string ToText(VirtualBoard board)
        {
            ChargePoint chargePoint = board.ChargePoint;
            StringBuilder text = new StringBuilder();
            ConnectionNames inForce = ConnectionNames.InForce(chargePoint);
            ConnectionNames next = ConnectionNames.Next(chargePoint);
            text.Append(inForce).Append('\n');
            text.Append(next.Equals(inForce) ? string.Empty : "Changed, from the next connection on: " + next + "\n");
            text.Append(Link(chargePoint)).Append('\n');
            text.Append("Boot: ").Append(chargePoint.Services.Registration.State.ToString().ToLowerInvariant());
            text.Append(", messages waiting: ").Append(chargePoint.Queue.Count);
            text.Append(", time: ").Append(board.Clock.IsUtcKnown ? Iso8601.ToText(board.Clock.UtcMilliseconds) : "unknown");
            text.Append('\n').Append(Journal(chargePoint.Journal, CountFailed(board)));
            text.Append('\n').Append(Flash(board.Wear));
            text.Append(chargePoint.Model.IsRebootPending ? "\nA changed setting waits for a restart (power cut)" : string.Empty);
            foreach (Connector connector in chargePoint.Connectors)
            {
                text.Append("\nConnector ").Append(connector.Id).Append(": ").Append(connector.Status);
                text.Append(connector.Fault == FaultCode.None ? string.Empty : " (" + FaultNames.Get(connector.Fault) + ")");
                text.Append(connector.IsPlugged ? ", plugged in" : string.Empty);
                if (connector.Transaction != null)
                {
                    text.Append(", ").Append(connector.Transaction.IdTag).Append(", ").Append(KilowattHours(connector, connector.Transaction)).Append(" kWh");
                    text.Append(", ").Append(Kilo(Power(connector))).Append(" kW");
                    text.Append(", offered ").Append((connector.Power.OfferedDeciamperes / 10m).ToString("0.0", CultureInfo.InvariantCulture)).Append(" A");
                }

                text.Append(", meter ").Append(Kilo(connector.Meter.EnergyMilliwattHours)).Append(" kWh");
            }

            return text.ToString();
        }

        /// <summary>
        /// For tools.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <returns>One line of JSON.</returns>
        public static string ToJson(VirtualBoard board)
        {
            ChargePoint chargePoint = board.ChargePoint;
            JsonArray connectors = new JsonArray();
            foreach (Connector connector in chargePoint.Connectors)
            {
                SimulatedConnector devices = board.Station.GetConnector(connector.Id);
                TransactionRecord transaction = connector.Transaction;
                connectors.Add(new JsonObject
                {
                    ["id"] = connector.Id,
                    ["status"] = connector.Status.ToString(),
                    ["fault"] = FaultNames.Get(connector.Fault),
                    ["plugged"] = connector.IsPlugged,
                    ["transactionId"] = transaction == null || transaction.CsmsId == TransactionRecord.NoCsmsId ? null : transaction.CsmsId,
                    ["stationTransactionId"] = transaction?.StationId,
                    ["idTag"] = transaction?.IdTag,
                    ["startTime"] = transaction == null ? null : Iso8601.ToText(transaction.StartTime.GetUtc(board.Clock)),
                    ["meterStartWh"] = transaction == null ? null : transaction.MeterStart / 1000,
                    ["meterWh"] = connector.Meter.EnergyMilliwattHours / 1000,
                    ["deliveredWh"] = board.GetDelivered(connector.Id) / 1000m,
                    ["powerW"] = Power(connector) / 1000,
                    ["offeredDeciamperes"] = connector.Power.OfferedDeciamperes,
                    ["contactorClosed"] = devices.Contactor.IsClosed,
                });
            }

            ConnectionNames inForce = ConnectionNames.InForce(chargePoint);
            ConnectionNames next = ConnectionNames.Next(chargePoint);
            return new JsonObject
            {
                ["identity"] = inForce.Identity,
                ["url"] = inForce.Url,
                ["nextIdentity"] = next.Identity,
                ["nextUrl"] = next.Url,
                ["link"] = chargePoint.Connection.Phase.ToString(),
                ["version"] = chargePoint.Connection.Version,
                ["secondsToDial"] = chargePoint.Connection.MillisecondsToDial / 1000,
                ["lastProblem"] = chargePoint.Connection.LastProblem,
                ["boot"] = chargePoint.Services.Registration.State.ToString(),
                ["waiting"] = chargePoint.Queue.Count,
                ["transactions"] = chargePoint.Connectors.Count(connector => connector.Transaction != null),
                ["time"] = board.Clock.IsUtcKnown ? Iso8601.ToText(board.Clock.UtcMilliseconds) : null,
                ["speed"] = board.Speed,
                ["restartNeeded"] = chargePoint.Model.IsRebootPending,
                ["journal"] = new JsonObject
                {
                    ["waiting"] = chargePoint.Journal.WaitingCount,
                    ["dropped"] = chargePoint.Journal.DroppedCount,
                    ["failed"] = chargePoint.Journal.FailedCount,
                    ["damaged"] = chargePoint.Journal.DamagedCount,
                    ["durable"] = chargePoint.Journal.IsDurable,
                },
                ["flash"] = new JsonObject
                {
                    ["writes"] = board.Wear.WriteCount,
                    ["payloadBytes"] = board.Wear.PayloadBytes,
                    ["programmedBytes"] = board.Wear.ProgrammedBytes,
                    ["erasedBlocks"] = board.Wear.ErasedBlocks,
                    ["filesOfFailed"] = CountFailed(board),
                    ["filesAside"] = board.Wear.List(AsideFiles.Prefix).Length,
                },
                ["connectors"] = connectors,
            }.ToJsonString();
        }

        /// <summary>
        /// Gets the power at the last reading of the meter.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>Power in mW.</returns>
        public static long Power(Connector connector)
        {
            return connector.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out long power) ? power : 0;
        }

        /// <summary>
        /// Writes the energy of a transaction so far, counted as it is billed: by whole watt-hours of the register.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="transaction">Its transaction.</param>
        /// <returns>Text such as 7.360.</returns>
        public static string KilowattHours(Connector connector, TransactionRecord transaction)
        {
            return Kilo(((connector.Meter.EnergyMilliwattHours / 1000) - (transaction.MeterStart / 1000)) * 1000);
        }

        /// <summary>
        /// Writes thousandths of a unit as thousands of it with three decimals, cut off as meters do.
        /// </summary>
        /// <param name="thousandths">Thousandths of the unit.</param>
        /// <returns>Text such as 7.360.</returns>
        public static string Kilo(long thousandths)
        {
            return (thousandths / 1000 / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
        }

        /// <summary>
        /// Counts the files with messages that the CSMS could not process, also before this start.
        /// </summary>
        private static int CountFailed(VirtualBoard board)
        {
            return board.Wear.List("failed.").Length;
        }

        private static string Journal(TransactionJournal journal, int filesOfFailed)
        {
            string kept = filesOfFailed == 0 ? string.Empty : " (" + filesOfFailed + (filesOfFailed == 1 ? " file is kept)" : " files are kept)");
            return "Journal: " + journal.WaitingCount + " waiting, " + journal.DroppedCount + " dropped, " + journal.FailedCount + " failed" + kept + ", "
                + journal.DamagedCount + " damaged; " + (journal.IsDurable ? "all in flash" : "in memory only, because flash takes nothing");
        }

        private static string Flash(WearCounter wear)
        {
            return "Flash: " + Kibibytes(wear.PayloadBytes) + " KiB written since the start, in " + wear.WriteCount + " writes; on an ESP32 "
                + Kibibytes(wear.ProgrammedBytes) + " KiB programmed, " + wear.ErasedBlocks + " blocks erased";
        }

        private static string Kibibytes(long bytes)
        {
            return (bytes / 1024m).ToString("0.0", CultureInfo.InvariantCulture);
        }

        private static string Link(ChargePoint chargePoint)
        {
            ConnectionManager connection = chargePoint.Connection;
            switch (connection.Phase)
            {
                case ConnectionPhase.Open:
                    return "Link: open, " + connection.Version;
                case ConnectionPhase.Dialling:
                    return "Link: dialling" + (connection.LastProblem == null ? string.Empty : "; before: " + connection.LastProblem);
                case ConnectionPhase.Waiting:
                    return "Link: next dial in " + ((connection.MillisecondsToDial + 999) / 1000) + " s; " + connection.LastProblem;
                default:
                    return "Link: off; " + connection.LastProblem;
            }
        }
    }
}
