// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Protocol.Metering
{
    /// <summary>
    /// Values that were read from one meter at one moment. Plain data in both versions of the protocol.
    /// </summary>
    public sealed class MeterSample
    {
        private const int Step = 4;

        private short[] _keys;
        private long[] _values;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterSample"/> class.
        /// </summary>
        /// <param name="capacity">Values that will be added; more than that cost more memory.</param>
        public MeterSample(int capacity)
        {
            _keys = new short[capacity];
            _values = new long[capacity];
        }

        /// <summary>
        /// Gets or sets when the meter was read.
        /// </summary>
        public EventTime Time { get; set; }

        /// <summary>
        /// Gets or sets why the meter was read.
        /// </summary>
        public SampleContext Context { get; set; }

        /// <summary>
        /// Gets the number of values.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// Adds a value.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <param name="phase">Phase.</param>
        /// <param name="thousandths">Value in thousandths of the unit named at <see cref="Measurand"/>.</param>
        public void Add(Measurand measurand, Phase phase, long thousandths)
        {
            if (Count == _keys.Length)
            {
                Grow();
            }

            _keys[Count] = (short)(((int)measurand << 4) | (int)phase);
            _values[Count] = thousandths;
            Count++;
        }

        /// <summary>
        /// Removes all values.
        /// </summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>
        /// Gets the quantity of a value.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The quantity.</returns>
        public Measurand GetMeasurand(int index)
        {
            return (Measurand)(_keys[index] >> 4);
        }

        /// <summary>
        /// Gets the phase of a value.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The phase.</returns>
        public Phase GetPhase(int index)
        {
            return (Phase)(_keys[index] & 0x0F);
        }

        /// <summary>
        /// Gets a value.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The value in thousandths of the unit.</returns>
        public long GetThousandths(int index)
        {
            return _values[index];
        }

        private void Grow()
        {
            short[] keys = new short[Count + Step];
            long[] values = new long[Count + Step];
            Array.Copy(_keys, keys, Count);
            Array.Copy(_values, values, Count);
            _keys = keys;
            _values = values;
        }
    }
}
