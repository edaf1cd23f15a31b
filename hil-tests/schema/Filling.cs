// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Draws values for the fields of a message: either none and the smallest, or all and the largest, or by chance from a seed.
    /// </summary>
    internal sealed class Filling
    {
        private readonly SeededRandom _random;
        private readonly bool _isMaximal;

        private Filling(SeededRandom random, bool isMaximal)
        {
            _random = random;
            _isMaximal = isMaximal;
            Clock = new FakeClock();
            Clock.SetUtc(Number(-62135596800000, 253402300799999));
        }

        /// <summary>
        /// Gets the clock of the samples.
        /// </summary>
        public FakeClock Clock { get; }

        /// <summary>
        /// Makes the one that leaves out what may be left out.
        /// </summary>
        /// <returns>The filling.</returns>
        public static Filling Minimal()
        {
            return new Filling(null, false);
        }

        /// <summary>
        /// Makes the one that fills every field to its limit.
        /// </summary>
        /// <returns>The filling.</returns>
        public static Filling Maximal()
        {
            return new Filling(null, true);
        }

        /// <summary>
        /// Makes one by chance.
        /// </summary>
        /// <param name="seed">Equal seeds give equal fillings.</param>
        /// <returns>The filling.</returns>
        public static Filling Random(int seed)
        {
            return new Filling(new SeededRandom(seed), false);
        }

        /// <summary>
        /// Draws whether an optional field is there.
        /// </summary>
        /// <returns>Whether it is.</returns>
        public bool Chance()
        {
            return _random == null ? _isMaximal : _random.Below(2) == 1;
        }

        /// <summary>
        /// Draws a number.
        /// </summary>
        /// <param name="least">Smallest.</param>
        /// <param name="most">Largest.</param>
        /// <returns>A number of the range.</returns>
        public long Number(long least, long most)
        {
            if (_random == null)
            {
                return _isMaximal ? most : least;
            }

            byte[] bytes = new byte[8];
            _random.Fill(bytes, 0, 8);
            ulong drawn = System.BitConverter.ToUInt64(bytes, 0);
            ulong range = (ulong)most - (ulong)least;

            return (long)((ulong)least + (range == ulong.MaxValue ? drawn : drawn % (range + 1)));
        }

        /// <summary>
        /// Draws a number of 32 bits.
        /// </summary>
        /// <returns>Any number.</returns>
        public int Integer()
        {
            return (int)Number(int.MinValue, int.MaxValue);
        }

        /// <summary>
        /// Draws one of the values 0 to <paramref name="count"/> - 1.
        /// </summary>
        /// <param name="count">Number of values.</param>
        /// <returns>One of them.</returns>
        public int OneOf(int count)
        {
            return (int)Number(0, count - 1);
        }

        /// <summary>
        /// Draws a text with characters of every kind.
        /// </summary>
        /// <param name="longest">Most characters.</param>
        /// <returns>The text.</returns>
        public string Text(int longest)
        {
            string[] kinds = { "x", "7", "-", " ", "\"", "\\", "/", "\n", "\u0001", "\u007F", "é", "€", "\U0001F600" };
            StringBuilder text = new StringBuilder();
            int length = (int)Number(0, longest);
            for (int i = 0; i < length; i++)
            {
                text.Append(_random == null ? "€" : kinds[_random.Below(kinds.Length)]);
            }

            return text.ToString();
        }

        /// <summary>
        /// Draws a text or <see langword="null"/>.
        /// </summary>
        /// <param name="longest">Most characters.</param>
        /// <returns>The text.</returns>
        public string OptionalText(int longest)
        {
            return Chance() ? Text(longest) : null;
        }

        /// <summary>
        /// Draws samples with values of every measurand and phase.
        /// </summary>
        /// <param name="least">Fewest samples.</param>
        /// <returns>The samples; the first one has a value.</returns>
        public MeterSample[] Samples(int least)
        {
            MeterSample[] samples = new MeterSample[Number(least, 5)];
            for (int i = 0; i < samples.Length; i++)
            {
                samples[i] = new MeterSample(64);
                samples[i].Time = new EventTime(Clock);
                samples[i].Context = (SampleContext)OneOf(8);
                long count = Number(i == 0 ? 1 : 0, 64);
                for (int k = 0; k < count; k++)
                {
                    Measurand measurand = _random == null ? (Measurand)(k / 4) : (Measurand)OneOf(16);
                    samples[i].Add(measurand, (Phase)(k % 4), Number(long.MinValue, long.MaxValue));
                }
            }

            return samples;
        }
    }
}
