// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// Takes meter values when they are due: at the sampling interval of each transaction and at the clock-aligned moments of all
    /// connectors (OCPP 1.6 section 3.16, OCPP 2.0.1 J01-J02). Changed settings count at once.
    /// </summary>
    public sealed class MeteringSchedule : IPollable, IVariableListener
    {
        private const int MostStopSamples = 24;

        /// <summary>With so many messages waiting, the CSMS does not keep up: values of idle connectors would only pile up.</summary>
        private const int MostWaiting = 16;

        /// <summary>
        /// The loop may stand still for a while (a TLS handshake, say). An aligned moment that is farther back was jumped over by a
        /// clock that was set: what would be sampled then is not aligned.
        /// </summary>
        private const long LongestDelayMilliseconds = 60000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private readonly MeterSampler _sampler;
        private readonly long[] _nextSample;
        private readonly MeterStream _sampled;
        private readonly MeterStream _aligned;
        private readonly MeterStream _stopSampled;
        private readonly MeterStream _stopAligned;
        private Connector[] _connectors;
        private TransactionService _transactions;
        private long _nextAligned;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeteringSchedule"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="registration">Tells whether the CSMS can be reached.</param>
        /// <param name="sampler">Takes the samples.</param>
        public MeteringSchedule(EventLoop loop, IClock clock, DeviceModel model, MessageQueue queue, Registration registration, MeterSampler sampler)
        {
            _clock = clock;
            _model = model;
            _queue = queue;
            _registration = registration;
            _sampler = sampler;
            _nextSample = new long[model.EvseCount];
            _sampled = new MeterStream(Setting.MeterValuesSampledData, model.EvseCount);
            _aligned = new MeterStream(Setting.MeterValuesAlignedData, model.EvseCount);
            _stopSampled = new MeterStream(Setting.StopTxnSampledData, model.EvseCount);
            _stopAligned = new MeterStream(Setting.StopTxnAlignedData, model.EvseCount);
            ReadSettings();
            model.AddListener(this);
            loop.AddPollable(this);
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get
            {
                long next = long.MaxValue;
                for (int i = 0; i < _nextSample.Length; i++)
                {
                    if (_nextSample[i] != 0 && _nextSample[i] < next)
                    {
                        next = _nextSample[i];
                    }
                }

                if (_nextAligned != 0)
                {
                    long due = _clock.MonotonicMilliseconds + _nextAligned - _clock.UtcMilliseconds;
                    next = due < next ? due : next;
                }

                return next;
            }
        }

        /// <summary>
        /// Gives the connectors; they know the schedule, so they come after it.
        /// </summary>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="transactions">Sends the values of transactions.</param>
        public void Attach(Connector[] connectors, TransactionService transactions)
        {
            _connectors = connectors;
            _transactions = transactions;
            foreach (Connector connector in connectors)
            {
                _aligned.BeginInterval(connector);
                _sampled.BeginInterval(connector);
            }
        }

        /// <summary>
        /// A transaction has started: begins its sampling and keeps the first sample for its end.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Transaction.</param>
        public void Begin(Connector connector, TransactionRecord record)
        {
            _sampled.BeginInterval(connector);
            _stopSampled.BeginInterval(connector);
            _stopAligned.BeginInterval(connector);
            KeepForStop(record, _sampler.Take(connector, _stopSampled, SampleContext.TransactionBegin));
            StartSampling(connector.Id);
        }

        /// <summary>
        /// A transaction ends: takes the last sample for it.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Transaction.</param>
        public void End(Connector connector, TransactionRecord record)
        {
            _nextSample[connector.Id - 1] = 0;
            KeepForStop(record, _sampler.Take(connector, _stopSampled, SampleContext.TransactionEnd));
        }

        /// <summary>
        /// Takes the energy register alone, for the first and the last message of a transaction.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="context">Begin or end.</param>
        /// <returns>The sample.</returns>
        public MeterSample TakeRegister(Connector connector, SampleContext context)
        {
            return _sampler.TakeRegister(connector, context);
        }

        /// <summary>
        /// Sends meter values because the CSMS has asked for them: where a transaction has events of its own, those that are aligned to
        /// the clock otherwise, and beside the transaction (OCPP 2.0.1 F06.FR.06).
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns><see langword="false"/> when nothing of the list can be measured.</returns>
        public bool Trigger(Connector connector)
        {
            bool isBeside = _queue.Traits.TellsEveryChange;
            MeterSample sample = _sampler.Take(connector, isBeside ? _aligned : _sampled, SampleContext.Trigger);
            if (sample == null)
            {
                return false;
            }

            if (isBeside)
            {
                _queue.Add(new MeterMessage(connector.Id, sample) { MayPrecedeAcceptance = true });
            }
            else
            {
                Send(connector, sample, true);
            }

            return true;
        }

        /// <summary>
        /// Sends an event of the running transaction because the CSMS has asked for it, with meter values as far as there are any
        /// (OCPP 2.0.1 F06.FR.07).
        /// </summary>
        /// <param name="connector">Connector with a transaction.</param>
        public void TriggerTransaction(Connector connector)
        {
            MeterSample sample = _sampler.Take(connector, _sampled, SampleContext.Trigger);
            if (sample != null)
            {
                _transactions.TellMeterValues(connector, sample);
            }
            else
            {
                _transactions.Tell(connector, connector.Transaction, null, TransactionTrigger.Trigger);
            }
        }

        /// <inheritdoc/>
        public void OnChanged(Setting setting, int evse)
        {
            ReadSettings();
            if (setting == Setting.ClockAlignedDataInterval)
            {
                _nextAligned = 0;
            }

            if (setting == Setting.MeterValueSampleInterval && _connectors != null)
            {
                foreach (Connector connector in _connectors)
                {
                    if (connector.Transaction != null)
                    {
                        StartSampling(connector.Id);
                    }
                }
            }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            for (int i = 0; i < _nextSample.Length; i++)
            {
                if (_nextSample[i] != 0 && now >= _nextSample[i])
                {
                    _nextSample[i] += _model.GetInteger(Setting.MeterValueSampleInterval) * 1000L;
                    if (_nextSample[i] <= now)
                    {
                        // The loop stood still for longer than the interval: the missed moments are gone.
                        StartSampling(i + 1);
                    }

                    TakeSampled(_connectors[i]);
                }
            }

            PollAligned();
        }

        private void PollAligned()
        {
            int interval = _model.GetInteger(Setting.ClockAlignedDataInterval);
            if (interval == 0 || !_clock.IsUtcKnown)
            {
                _nextAligned = 0;
                return;
            }

            long utc = _clock.UtcMilliseconds;
            long delay = utc - _nextAligned;
            bool isDue = _nextAligned != 0 && delay >= 0 && delay <= LongestDelayMilliseconds;
            bool isClockSetBack = -delay > interval * 1000L;
            if (delay >= 0 || isClockSetBack)
            {
                _nextAligned = AlignedTime.Next(utc, interval);
            }

            if (isDue)
            {
                foreach (Connector connector in _connectors)
                {
                    TakeAligned(connector);
                }
            }
        }

        private void TakeSampled(Connector connector)
        {
            if (connector.Transaction == null)
            {
                return;
            }

            MeterSample sample = _sampler.Take(connector, _sampled, SampleContext.SamplePeriodic);
            if (sample != null)
            {
                Send(connector, sample, false);
            }

            KeepForStop(connector.Transaction, _sampler.Take(connector, _stopSampled, SampleContext.SamplePeriodic));
        }

        private void TakeAligned(Connector connector)
        {
            MeterSample sample = _sampler.Take(connector, _aligned, SampleContext.SampleClock);
            if (sample != null)
            {
                Send(connector, sample, false);
            }

            if (connector.Transaction != null)
            {
                KeepForStop(connector.Transaction, _sampler.Take(connector, _stopAligned, SampleContext.SampleClock));
            }
        }

        private void Send(Connector connector, MeterSample sample, bool isTriggered)
        {
            if (connector.Transaction != null)
            {
                _transactions.TellMeterValues(connector, sample);
            }
            else if (isTriggered || (_registration.IsOnline && _queue.Count - _queue.TransactionalCount < MostWaiting))
            {
                MeterMessage message = new MeterMessage(connector.Id, sample);
                message.MayPrecedeAcceptance = isTriggered;
                _queue.Add(message);
            }
        }

        private void StartSampling(int connectorId)
        {
            int interval = _model.GetInteger(Setting.MeterValueSampleInterval);
            _nextSample[connectorId - 1] = interval > 0 ? _clock.MonotonicMilliseconds + (interval * 1000L) : 0;
        }

        /// <summary>
        /// Keeps a sample for StopTransaction. Of too many, every second one in the middle goes; first and last stay.
        /// </summary>
        private static void KeepForStop(TransactionRecord record, MeterSample sample)
        {
            if (sample == null)
            {
                return;
            }

            if (record.StopData.Count >= MostStopSamples)
            {
                for (int i = record.StopData.Count - 2; i > 0; i -= 2)
                {
                    record.StopData.RemoveAt(i);
                }
            }

            record.StopData.Add(sample);
        }

        private void ReadSettings()
        {
            _sampled.Read(_model);
            _aligned.Read(_model);
            _stopSampled.Read(_model);
            _stopAligned.Read(_model);
        }
    }
}
