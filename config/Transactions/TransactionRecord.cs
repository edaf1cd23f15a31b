// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// All that is known about a transaction. Messages are rendered from it when they are sent, so that they carry what is known
    /// by then, the transaction id of the CSMS above all.
    /// </summary>
    public sealed class TransactionRecord
    {
        /// <summary>Value of <see cref="CsmsId"/> while the CSMS has given none; there are CSMSs that give 0 and -1.</summary>
        public const int NoCsmsId = int.MinValue;

        /// <summary>Stands for a time that is not known.</summary>
        public const int NotKnown = -1;

        private SampleList _stopData;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionRecord"/> class.
        /// </summary>
        /// <param name="number">Number of the record, unique in this charge point.</param>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="idTag">idToken that it is for; <see langword="null"/> when nobody is authorized yet.</param>
        /// <param name="startTime">When it started.</param>
        /// <param name="meterStart">Register at the start, mWh.</param>
        public TransactionRecord(int number, int connectorId, string idTag, EventTime startTime, long meterStart)
        {
            Number = number;
            ConnectorId = connectorId;
            IdTag = idTag;
            StartTime = startTime;
            MeterStart = meterStart;
            CsmsId = NoCsmsId;
            RemoteStartId = NoCsmsId;
            LastEnergy = meterStart;
            LastTime = startTime;
            LastMoment = startTime;
        }

        /// <summary>Gets the number of the record, unique in this charge point.</summary>
        public int Number { get; }

        /// <summary>Gets or sets the connector, counted from 1; the one that shows the permission while <see cref="IsEvseKnown"/> is false.</summary>
        public int ConnectorId { get; set; }

        /// <summary>Gets or sets a value indicating whether the driver has chosen the connector: by its reader, by the cable, or because there is only one.</summary>
        public bool IsEvseKnown { get; set; }

        /// <summary>Gets or sets a value indicating whether the connector was told since the vehicle is connected (OCPP 2.0.1 E01.FR.16).</summary>
        public bool IsEvseTold { get; set; }

        /// <summary>Gets or sets a value indicating whether the register at the start was told.</summary>
        public bool IsMeterStartTold { get; set; }

        /// <summary>Gets or sets the number of phases in use that was told last; 0 while none was.</summary>
        public int PhasesTold { get; set; }

        /// <summary>Gets or sets the time that the contactor was closed, ms; <see cref="NotKnown"/> after a loss of power.</summary>
        public long ChargingMilliseconds { get; set; }

        /// <summary>Gets or sets the idToken that the transaction is for; <see langword="null"/> until somebody is authorized.</summary>
        public string IdTag { get; set; }

        /// <summary>Gets or sets where the idToken comes from.</summary>
        public IdTokenKind IdTokenKind { get; set; }

        /// <summary>Gets or sets the transaction id that the charge point has given (OCPP 2.0.1), a UUID.</summary>
        public string StationId { get; set; }

        /// <summary>Gets or sets the id of the remote start; <see cref="NoCsmsId"/> when it was none.</summary>
        public int RemoteStartId { get; set; }

        /// <summary>Gets or sets the number of messages made about the transaction; the next one has this as its seqNo.</summary>
        public int MessageCount { get; set; }

        /// <summary>Gets when the transaction started.</summary>
        public EventTime StartTime { get; }

        /// <summary>Gets or sets the energy register at the start, mWh.</summary>
        public long MeterStart { get; set; }

        /// <summary>Gets or sets the group of the idToken, or <see langword="null"/>.</summary>
        public string ParentIdTag { get; set; }

        /// <summary>Gets or sets the transaction id that the CSMS has given, or <see cref="NoCsmsId"/>.</summary>
        public long CsmsId { get; set; }

        /// <summary>Gets or sets a value indicating whether the CSMS knows the transaction by <see cref="StationId"/> (OCPP 2.0.1).</summary>
        public bool IsStationIdTold { get; set; }

        /// <summary>Gets or sets when the transaction ended; <see langword="null"/> while it runs.</summary>
        public EventTime StopTime { get; set; }

        /// <summary>Gets or sets the energy register at the end, mWh.</summary>
        public long MeterStop { get; set; }

        /// <summary>Gets or sets why the transaction ended.</summary>
        public TransactionStopReason StopReason { get; set; }

        /// <summary>Gets or sets the idToken that ended the transaction; <see langword="null"/> when none did.</summary>
        public string StopIdTag { get; set; }

        /// <summary>Gets or sets how many messages, from the first on, need not be sent any more.</summary>
        public int DoneCount { get; set; }

        /// <summary>Gets or sets a value indicating whether the CSMS could not process the start.</summary>
        public bool IsStartFailed { get; set; }

        /// <summary>Gets or sets a value indicating whether the transaction is over, although not all of it is told yet.</summary>
        public bool HasEnded { get; set; }

        /// <summary>Gets or sets the energy register when it was kept last, mWh.</summary>
        public long LastEnergy { get; set; }

        /// <summary>Gets or sets when the energy register was kept last.</summary>
        public EventTime LastTime { get; set; }

        /// <summary>Gets the last moment of the transaction.</summary>
        public EventTime LastMoment { get; private set; }

        /// <summary>
        /// Makes a moment of the transaction that is not before the one made last, whatever has been done to the clock meanwhile.
        /// </summary>
        /// <param name="time">Moment by the clock.</param>
        /// <returns>The moment, or the last one.</returns>
        public EventTime InOrder(EventTime time)
        {
            long last = LastMoment.KnownUtcMilliseconds;
            long utc = time.KnownUtcMilliseconds;
            if (utc != 0 && last != 0 ? utc < last : time.MonotonicMilliseconds < LastMoment.MonotonicMilliseconds)
            {
                return new EventTime(last != 0 ? time.MonotonicMilliseconds : LastMoment.MonotonicMilliseconds, last);
            }

            LastMoment = time;
            return time;
        }

        /// <summary>
        /// UTC is known now: settles the moments that are known by the monotonic clock only.
        /// </summary>
        /// <param name="utcAtZero">What UTC was when the monotonic clock of this boot stood at 0.</param>
        public void Settle(long utcAtZero)
        {
            StartTime.Settle(utcAtZero);
            LastTime.Settle(utcAtZero);
            LastMoment.Settle(utcAtZero);
            if (StopTime != null)
            {
                StopTime.Settle(utcAtZero);
            }

            if (_stopData != null)
            {
                _stopData.Settle(utcAtZero);
            }
        }

        /// <summary>
        /// Takes notice of the energy register.
        /// </summary>
        /// <param name="time">When it was read.</param>
        /// <param name="energy">Register, mWh; one that is below what is known already does not count.</param>
        public void Note(EventTime time, long energy)
        {
            if (energy >= LastEnergy)
            {
                LastEnergy = energy;
                LastTime = time;
                InOrder(time);
            }
        }

        /// <summary>
        /// Takes notice of the energy register in a sample, if it is there.
        /// </summary>
        /// <param name="sample">Sample, or <see langword="null"/>.</param>
        public void Note(MeterSample sample)
        {
            for (int i = 0; sample != null && i < sample.Count; i++)
            {
                if (sample.GetMeasurand(i) == Measurand.EnergyActiveImportRegister && sample.GetPhase(i) == Phase.All)
                {
                    Note(sample.Time, sample.GetThousandths(i));
                }
            }
        }

        /// <summary>Gets the meter samples that go with the end of the transaction.</summary>
        public SampleList StopData
        {
            get { return _stopData == null ? _stopData = new SampleList() : _stopData; }
        }
    }
}
