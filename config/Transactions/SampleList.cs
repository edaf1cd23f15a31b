// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Meter samples in a few bytes each: as objects, those of one long transaction would take kilobytes.
    /// </summary>
    public sealed class SampleList
    {
        private RecordWriter _bytes;

        /// <summary>Gets the number of samples.</summary>
        public int Count { get; private set; }

        /// <summary>Gets the number of values in all of them.</summary>
        public int ValueCount { get; private set; }

        /// <summary>
        /// Makes a sample.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>A new object each time.</returns>
        public MeterSample this[int index]
        {
            get
            {
                RecordReader reader = Seek(index);
                int count = reader.GetByte();
                MeterSample sample = new MeterSample(count) { Context = (SampleContext)reader.GetByte() };
                sample.Time = new EventTime(reader.GetNumber(), reader.GetNumber()) { IsEstimated = reader.GetByte() != 0 };
                for (int i = 0; i < count; i++)
                {
                    sample.Add((Measurand)reader.GetByte(), (Phase)reader.GetByte(), reader.GetNumber());
                }

                return sample;
            }
        }

        /// <summary>
        /// Adds a sample.
        /// </summary>
        /// <param name="sample">Sample with its time.</param>
        public void Add(MeterSample sample)
        {
            if (_bytes == null)
            {
                _bytes = new RecordWriter();
                _bytes.Begin();
            }

            _bytes.PutByte(sample.Count);
            _bytes.PutByte((int)sample.Context);
            _bytes.PutNumber(sample.Time.MonotonicMilliseconds);
            _bytes.PutNumber(sample.Time.KnownUtcMilliseconds);
            _bytes.PutByte(sample.Time.IsEstimated ? 1 : 0);
            for (int i = 0; i < sample.Count; i++)
            {
                _bytes.PutByte((int)sample.GetMeasurand(i));
                _bytes.PutByte((int)sample.GetPhase(i));
                _bytes.PutNumber(sample.GetThousandths(i));
            }

            Count++;
            ValueCount += sample.Count;
        }

        /// <summary>
        /// Removes a sample.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        public void RemoveAt(int index)
        {
            int start = Seek(index).Position;
            int behind = Seek(index + 1).Position;
            ValueCount -= _bytes.Bytes[start];
            Count--;
            Array.Copy(_bytes.Bytes, behind, _bytes.Bytes, start, _bytes.End - behind);
            _bytes.End -= behind - start;
        }

        /// <summary>
        /// UTC is known now: settles the moments that are known by the monotonic clock only.
        /// </summary>
        /// <param name="utcAtZero">What UTC was when the monotonic clock of this boot stood at 0.</param>
        public void Settle(long utcAtZero)
        {
            // Each goes from the front to the end: they stand in their order again afterwards.
            for (int left = Count; left > 0; left--)
            {
                MeterSample sample = this[0];
                RemoveAt(0);
                sample.Time.Settle(utcAtZero);
                Add(sample);
            }
        }

        /// <summary>
        /// Removes all samples.
        /// </summary>
        public void Clear()
        {
            _bytes = null;
            Count = 0;
            ValueCount = 0;
        }

        /// <summary>
        /// Makes all samples.
        /// </summary>
        /// <param name="spare">Places that stay free behind them.</param>
        /// <returns>The samples.</returns>
        public MeterSample[] ToArray(int spare)
        {
            MeterSample[] samples = new MeterSample[Count + spare];
            for (int i = 0; i < Count; i++)
            {
                samples[i] = this[i];
            }

            return samples;
        }

        private RecordReader Seek(int index)
        {
            RecordReader reader = new RecordReader();
            reader.Begin(_bytes.Bytes, RecordWriter.Room, _bytes.End - RecordWriter.Room);
            for (; index > 0; index--)
            {
                int count = reader.GetByte();
                reader.GetByte();
                reader.GetNumber();
                reader.GetNumber();
                reader.GetByte();
                for (; count > 0; count--)
                {
                    reader.GetByte();
                    reader.GetByte();
                    reader.GetNumber();
                }
            }

            return reader;
        }
    }
}
