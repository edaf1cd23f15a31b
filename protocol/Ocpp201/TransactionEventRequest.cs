// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Start, change or end of a transaction (OCPP 2.0.1 TransactionEventRequest, use cases E01 to E15).
    /// </summary>
    public sealed class TransactionEventRequest : IRpcRequest
    {
        /// <summary>
        /// Stands for a number that is not told.
        /// </summary>
        public const int None = -1;

        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionEventRequest"/> class.
        /// </summary>
        /// <param name="clock">Clock that dates samples taken before UTC was known.</param>
        public TransactionEventRequest(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// What the event is, one of <see cref="TransactionEventTypes"/>.
        /// </summary>
        public string EventType;

        /// <summary>
        /// When it happened, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// Why it is sent, one of <see cref="TriggerReasons"/>.
        /// </summary>
        public string TriggerReason;

        /// <summary>
        /// The number of the event in its transaction, from 0.
        /// </summary>
        public int SequenceNumber;

        /// <summary>
        /// Whether it happened while the station was offline; told in either case, because there are CSMSs that look for it.
        /// </summary>
        public bool IsOffline;

        /// <summary>
        /// The number of phases in use; <see cref="None"/>: not told.
        /// </summary>
        public int PhasesUsed = None;

        /// <summary>
        /// The most amperes that the cable carries; <see cref="None"/>: not told.
        /// </summary>
        public int CableMaxCurrent = None;

        /// <summary>
        /// Whether the transaction ends a reservation.
        /// </summary>
        public bool HasReservation;

        /// <summary>
        /// The reservation, any integer; sent with <see cref="HasReservation"/> only.
        /// </summary>
        public int ReservationId;

        /// <summary>
        /// The id that the station gave to the transaction, at most 36 characters.
        /// </summary>
        public string TransactionId;

        /// <summary>
        /// The state of the charging, one of <see cref="ChargingStates"/>; <see langword="null"/>: not told.
        /// </summary>
        public string ChargingState;

        /// <summary>
        /// The seconds of charging so far; <see cref="None"/>: not told.
        /// </summary>
        public int TimeSpentCharging = None;

        /// <summary>
        /// Why the transaction ended, one of <see cref="StoppedReasons"/>; <see langword="null"/>: not told.
        /// </summary>
        public string StoppedReason;

        /// <summary>
        /// Whether the CSMS had asked for the transaction.
        /// </summary>
        public bool HasRemoteStartId;

        /// <summary>
        /// The number of its request, any integer; sent with <see cref="HasRemoteStartId"/> only.
        /// </summary>
        public int RemoteStartId;

        /// <summary>
        /// The EVSE and connector; told once, as soon as they are known.
        /// </summary>
        public readonly Evse Evse = new Evse();

        /// <summary>
        /// The token that was presented; <see langword="null"/>: not told.
        /// </summary>
        public IdToken IdToken;

        /// <summary>
        /// Samples of the transaction. Samples without values are left out.
        /// </summary>
        public MeterSample[] Samples;

        /// <summary>
        /// How many of <see cref="Samples"/> are sent.
        /// </summary>
        public int SampleCount;

        /// <inheritdoc/>
        public string Action
        {
            get { return "TransactionEvent"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("eventType", EventType);
            writer.TimestampProperty("timestamp", Timestamp);
            writer.ConstantProperty("triggerReason", TriggerReason);
            writer.Property("seqNo", SequenceNumber);
            writer.Name("offline");
            writer.Boolean(IsOffline);
            WriteNumber(writer, "numberOfPhasesUsed", PhasesUsed);
            WriteNumber(writer, "cableMaxCurrent", CableMaxCurrent);
            if (HasReservation)
            {
                writer.Property("reservationId", ReservationId);
            }

            WriteTransaction(writer);
            Evse.Write(writer);
            if (IdToken != null)
            {
                IdToken.Write(writer);
            }

            MeterValueWriter.Write(writer, Samples, SampleCount, false, _clock);
            writer.EndObject();
        }

        private static void WriteNumber(JsonWriter writer, string name, int value)
        {
            if (value != None)
            {
                writer.Property(name, value);
            }
        }

        private void WriteTransaction(JsonWriter writer)
        {
            writer.Name("transactionInfo");
            writer.StartObject();
            writer.Property("transactionId", TransactionId);
            writer.ConstantProperty("chargingState", ChargingState);
            WriteNumber(writer, "timeSpentCharging", TimeSpentCharging);
            writer.ConstantProperty("stoppedReason", StoppedReason);
            if (HasRemoteStartId)
            {
                writer.Property("remoteStartId", RemoteStartId);
            }

            writer.EndObject();
        }
    }
}
