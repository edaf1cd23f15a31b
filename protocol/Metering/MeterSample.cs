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
        private readonly short[] _keys;
        private readonly long[] _values;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterSample"/> class.
        /// </summary>
        /// <param name="capacity">Most values that will be added.</param>
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
        /// Adds a value; ignored when the capacity is used up.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <param name="phase">Phase.</param>
        /// <param name="thousandths">Value in thousandths of the unit named at <see cref="Measurand"/>.</param>
        public void Add(Measurand measurand, Phase phase, long thousandths)
        {
            if (Count < _keys.Length)
            {
                _keys[Count] = (short)(((int)measurand << 4) | (int)phase);
                _values[Count] = thousandths;
                Count++;
            }
        }

        /// <summary>
        /// Removes all values.
        /// </summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>
        /// Makes a sample of the same values that is no larger than they need.
        /// </summary>
        /// <returns>The new sample, without time and context.</returns>
        public MeterSample Copy()
        {
            MeterSample copy = new MeterSample(Count);
            Array.Copy(_keys, 0, copy._keys, 0, Count);
            Array.Copy(_values, 0, copy._values, 0, Count);
            copy.Count = Count;
            return copy;
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
    }
}
