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
        /// <param name="blocks">See <see cref="Blocks"/>.</param>
        /// <param name="values">See <see cref="Values"/>.</param>
        public MeterModel(string name, int function, bool isLowWordFirst, int[] blocks, int[] values)
        {
            Name = name;
            Function = function;
            IsLowWordFirst = isLowWordFirst;
            Blocks = blocks;
            Values = values;
        }

        /// <summary>Maker and type.</summary>
        public readonly string Name;

        /// <summary>The function code.</summary>
        public readonly int Function;

        /// <summary>Whether the first register of a value holds its lowest 16 bits.</summary>
        public readonly bool IsLowWordFirst;

        /// <summary>
        /// The requests that make one sample: first register and number of registers (1 to 56) of each. No two have the same number, so that
        /// a late answer cannot be taken for another one; and the high byte of the first register is not twice the number, so that the echo of
        /// a request cannot be taken for an answer.
        /// </summary>
        public readonly int[] Blocks;

        /// <summary>
        /// For each value: <see cref="Measurand"/>, <see cref="Phase"/> or <see cref="Each"/>, register, <see cref="RegisterType"/>, and the power of ten
        /// that makes thousandths of the unit of it.
        /// </summary>
        public readonly int[] Values;
    }
}
