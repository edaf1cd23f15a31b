// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// What a Modbus meter measures and where: the row of one model. <see cref="MeterModels"/> has the known ones; a maker may write another.
    /// </summary>
    public sealed class MeterModel
    {
        /// <summary>
        /// Function code of meters that keep values in holding registers.
        /// </summary>
        public const int Holding = 3;

        /// <summary>
        /// Function code of meters that keep values in input registers.
        /// </summary>
        public const int Input = 4;

        /// <summary>
        /// Stands for a phase in <see cref="Values"/>: three values one after another, L1, L2, L3.
        /// </summary>
        public const int Each = 4;

        /// <summary>
        /// Numbers in <see cref="Values"/> for each value.
        /// </summary>
        public const int Stride = 5;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterModel"/> class.
        /// </summary>
        /// <param name="name">Maker and type.</param>
        /// <param name="function"><see cref="Holding"/> or <see cref="Input"/>.</param>
        /// <param name="isLowWordFirst">The first register of a value holds its lowest 16 bits.</param>
        /// <param name="requests">How many requests make one sample, see <see cref="Request"/>.</param>
        /// <param name="values">How many values it has, see <see cref="Value"/>.</param>
        public MeterModel(string name, int function, bool isLowWordFirst, int requests, int values)
        {
            Name = name;
            Function = function;
            IsLowWordFirst = isLowWordFirst;
            Blocks = new int[requests * 2];
            Values = new int[values * Stride];
        }

        /// <summary>Maker and type.</summary>
        public readonly string Name;

        /// <summary>The function code.</summary>
        public readonly int Function;

        /// <summary>Whether the first register of a value holds its lowest 16 bits.</summary>
        public readonly bool IsLowWordFirst;

        /// <summary>
        /// The requests that make one sample: first register and number of registers of each.
        /// </summary>
        public readonly int[] Blocks;

        /// <summary>
        /// For each value what <see cref="Value"/> was told.
        /// </summary>
        public readonly int[] Values;

        private int _blocksUsed;
        private int _valuesUsed;

        /// <summary>
        /// Adds a request. No two have the same number of registers, so that a late answer cannot be taken for another one; and the high byte of the
        /// first register is not twice the number, so that the echo of a request cannot be taken for an answer.
        /// </summary>
        /// <param name="register">First register.</param>
        /// <param name="count">Number of registers, 1 to 56.</param>
        /// <returns>The row. (Rows are made by calls, because a table of numbers takes RAM also for the models that nobody asks for.)</returns>
        public MeterModel Request(int register, int count)
        {
            Blocks[_blocksUsed++] = register;
            Blocks[_blocksUsed++] = count;
            return this;
        }

        /// <summary>
        /// Adds a value.
        /// </summary>
        /// <param name="measurand">The <see cref="Measurand"/>.</param>
        /// <param name="phase">The <see cref="Phase"/>, or <see cref="Each"/>.</param>
        /// <param name="register">First register.</param>
        /// <param name="type">The <see cref="RegisterType"/>.</param>
        /// <param name="power">Power of ten that makes thousandths of the unit of it.</param>
        /// <returns>The row.</returns>
        public MeterModel Value(int measurand, int phase, int register, int type, int power)
        {
            Values[_valuesUsed++] = measurand;
            Values[_valuesUsed++] = phase;
            Values[_valuesUsed++] = register;
            Values[_valuesUsed++] = type;
            Values[_valuesUsed++] = power;
            return this;
        }
    }
}
