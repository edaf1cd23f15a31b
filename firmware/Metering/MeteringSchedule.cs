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
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// Takes meter values when they are due: at the sampling interval of each transaction and at the clock-aligned moments of all
    /// connectors (OCPP 1.6 section 3.16, OCPP 2.0.1 J01-J02). Changed settings count at once.
    /// </summary>
    public sealed class MeteringSchedule : IPollable, IVariableListener
    {
        private const int MostStopSamples = 24;

        /// <summary>Most values in them, 10 bytes of RAM and 150 of message each.</summary>
        private const int MostStopValues = 240;

        /// <summary>With so many messages waiting, the CSMS does not keep up: values of idle connectors would only pile up.</summary>
        private const int MostWaiting = 16;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private readonly MeterSampler _sampler;
        private readonly long[] _nextSample;
        private readonly long[] _nextStopSample;
        private readonly AlignedTimer _alignedTimer;
        private readonly AlignedTimer _stopAlignedTimer;
        private readonly MeterStream _sampled;
        private readonly MeterStream _aligned;
        private readonly MeterStream _stopSampled;
        private readonly MeterStream _stopAligned;
        private Connector[] _connectors;
        private TransactionService _transactions;
        private bool _areSettingsStale;

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
            _nextStopSample = new long[model.EvseCount];
            _alignedTimer = new AlignedTimer(clock);
            _stopAlignedTimer = new AlignedTimer(clock);
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
                long next = Earlier(_alignedTimer.DueMilliseconds, _stopAlignedTimer.DueMilliseconds);
                for (int i = 0; i < _nextSample.Length; i++)
                {
                    next = _nextSample[i] != 0 ? Earlier(_nextSample[i], next) : next;
                    next = _nextStopSample[i] != 0 ? Earlier(_nextStopSample[i], next) : next;
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
            ReadSettings();
            _sampled.BeginInterval(connector);
            _stopSampled.BeginInterval(connector);
            _stopAligned.BeginInterval(connector);
            KeepForStop(record, TakeSampled(connector, _stopSampled, SampleContext.TransactionBegin));
            StartSampling(_nextSample, connector.Id, Setting.MeterValueSampleInterval);
            StartSampling(_nextStopSample, connector.Id, _queue.Traits.EndInterval);
        }

        /// <summary>
        /// A transaction goes on after a restart: its samples are taken again from now on.
        /// </summary>
        /// <param name="connector">Connector.</param>
        public void Resume(Connector connector)
        {
            ReadSettings();
            StartSampling(_nextSample, connector.Id, Setting.MeterValueSampleInterval);
            StartSampling(_nextStopSample, connector.Id, _queue.Traits.EndInterval);
        }

        /// <summary>
        /// Takes what is told with the start of a transaction.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>The sample, or <see langword="null"/> when nothing is to be told.</returns>
        public MeterSample TakeStarted(Connector connector)
        {
            MeterStream started = new MeterStream(Setting.SampledTxStartedMeasurands, _model.EvseCount);
            Read(started, _queue.Traits);
            started.BeginInterval(connector);
            return TakeSampled(connector, started, SampleContext.TransactionBegin);
        }

        /// <summary>
        /// A transaction ends: takes the last sample for it.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Transaction.</param>
        public void End(Connector connector, TransactionRecord record)
        {
            _nextSample[connector.Id - 1] = 0;
            _nextStopSample[connector.Id - 1] = 0;

            // The version may have changed since the transaction began.
            ReadSettings();
            KeepForStop(record, TakeSampled(connector, _stopSampled, SampleContext.TransactionEnd));
        }

        /// <summary>
        /// Takes the energy register alone, in case that the version changes before the message is delivered. Where settings say what a
        /// message tells, there is nothing else to tell.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="context">Begin or end.</param>
        /// <returns>The sample, or <see langword="null"/>.</returns>
        public MeterSample TakeRegister(Connector connector, SampleContext context)
        {
            return _queue.Traits.TellsEveryChange ? null : _sampler.TakeRegister(connector, context);
        }

        /// <summary>
        /// Sends meter values because the CSMS has asked for them: where a transaction has events of its own, those that are aligned to
        /// the clock otherwise, and beside the transaction (OCPP 2.0.1 F06.FR.06).
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns><see langword="false"/> when nothing of the list can be measured.</returns>
        public bool Trigger(Connector connector)
        {
            ReadStaleSettings();
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
            ReadStaleSettings();
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
            // They are read later: a change comes with a deep stack, which lies on the heap.
            _areSettingsStale = true;
            if (setting == Setting.ClockAlignedDataInterval)
            {
                _alignedTimer.Restart();
            }

            if (setting == _queue.Traits.AlignedEndInterval)
            {
                _stopAlignedTimer.Restart();
            }

            if (_connectors == null)
            {
                return;
            }

            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null && setting == Setting.MeterValueSampleInterval)
                {
                    StartSampling(_nextSample, connector.Id, setting);
                }

                if (connector.Transaction != null && setting == _queue.Traits.EndInterval)
                {
                    StartSampling(_nextStopSample, connector.Id, setting);
                }
            }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            ReadStaleSettings();
            for (int i = 0; i < _nextSample.Length; i++)
            {
                Connector connector = _connectors[i];
                if (IsDue(_nextSample, connector, Setting.MeterValueSampleInterval))
                {
                    Send(connector, TakeSampled(connector, _sampled, SampleContext.SamplePeriodic), false);
                }

                if (IsDue(_nextStopSample, connector, _queue.Traits.EndInterval))
                {
                    KeepForStop(connector.Transaction, TakeSampled(connector, _stopSampled, SampleContext.SamplePeriodic));
                }
            }

            PollAligned();
        }

        private static long Earlier(long first, long second)
        {
            return first < second ? first : second;
        }

        private void PollAligned()
        {
            bool isDue = _alignedTimer.IsDue(_model.GetInteger(Setting.ClockAlignedDataInterval));
            bool isDueForStop = _stopAlignedTimer.IsDue(_model.GetInteger(_queue.Traits.AlignedEndInterval));
            if (!isDue && !isDueForStop)
            {
                return;
            }

            // The values of all connectors are of one moment, though the meters are read one after the other.
            EventTime now = new EventTime(_clock);
            foreach (Connector connector in _connectors)
            {
                if (isDue)
                {
                    Send(connector, TakeAligned(connector, _aligned, now), false);
                }

                if (isDueForStop && connector.Transaction != null)
                {
                    KeepForStop(connector.Transaction, TakeAligned(connector, _stopAligned, now));
                }
            }
        }

        /// <summary>
        /// Tells whether the sample of a transaction is due, and plans the next.
        /// </summary>
        private bool IsDue(long[] next, Connector connector, Setting interval)
        {
            int i = connector.Id - 1;
            long now = _clock.MonotonicMilliseconds;
            if (next[i] == 0 || now < next[i])
            {
                return false;
            }

            next[i] += _model.GetInteger(interval) * 1000L;
            if (next[i] <= now)
            {
                // The loop stood still for longer than the interval: the missed moments are gone.
                StartSampling(next, connector.Id, interval);
            }

            return connector.Transaction != null;
        }

        private MeterSample TakeSampled(Connector connector, MeterStream stream, SampleContext context)
        {
            return _model.GetBoolean(Setting.SampledDataEnabled) ? _sampler.Take(connector, stream, context) : null;
        }

        private MeterSample TakeAligned(Connector connector, MeterStream stream, EventTime now)
        {
            bool isSilent = !_model.GetBoolean(Setting.AlignedDataEnabled)
                || (connector.Transaction != null && _model.GetBoolean(Setting.EvseAlignedSendDuringIdle, connector.Id))
                || (_model.GetBoolean(Setting.AlignedSendDuringIdle) && IsAnyTransactionRunning());
            MeterSample sample = isSilent ? null : _sampler.Take(connector, stream, SampleContext.SampleClock);
            if (sample != null)
            {
                sample.Time = now;
            }

            return sample;
        }

        private bool IsAnyTransactionRunning()
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null)
                {
                    return true;
                }
            }

            return false;
        }

        private void Send(Connector connector, MeterSample sample, bool isTriggered)
        {
            if (sample == null)
            {
                return;
            }

            if (connector.Transaction != null)
            {
                _transactions.TellMeterValues(connector, sample);
            }
            else if (isTriggered || (_registration.IsOnline && _queue.OrdinaryCount < MostWaiting))
            {
                MeterMessage message = new MeterMessage(connector.Id, sample);
                message.MayPrecedeAcceptance = isTriggered;
                _queue.Add(message);
            }
        }

        private void StartSampling(long[] next, int connectorId, Setting interval)
        {
            int seconds = _model.GetInteger(interval);
            next[connectorId - 1] = seconds > 0 ? _clock.MonotonicMilliseconds + (seconds * 1000L) : 0;
        }

        /// <summary>
        /// Keeps a sample for the end of the transaction. Of too many, every second one in the middle goes; first and last stay.
        /// </summary>
        private static void KeepForStop(TransactionRecord record, MeterSample sample)
        {
            if (sample == null)
            {
                return;
            }

            sample.Time = record.InOrder(sample.Time);
            SampleList kept = record.StopData;
            while (kept.Count > 2 && (kept.Count >= MostStopSamples || kept.ValueCount + sample.Count > MostStopValues))
            {
                for (int i = kept.Count - 2; i > 0; i -= 2)
                {
                    kept.RemoveAt(i);
                }
            }

            kept.Add(sample);
        }

        private void ReadStaleSettings()
        {
            if (_areSettingsStale)
            {
                ReadSettings();
            }
        }

        private void ReadSettings()
        {
            _areSettingsStale = false;
            ProtocolTraits traits = _queue.Traits;
            _stopSampled.Setting = traits.EndMeasurands;
            Read(_sampled, traits);
            Read(_aligned, traits);
            Read(_stopSampled, traits);
            Read(_stopAligned, traits);
        }

        private void Read(MeterStream stream, ProtocolTraits traits)
        {
            stream.TellsEachPhase = traits.TellsEachPhase;
            stream.Read(_model);
        }
    }
}
