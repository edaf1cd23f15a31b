// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// A set of variables: one bit for each variable of the device model.
    /// </summary>
    public sealed class VariableSelection
    {
        private readonly DeviceModel _model;
        private readonly byte[] _bits;

        /// <summary>
        /// Initializes a new instance of the <see cref="VariableSelection"/> class, which is empty.
        /// </summary>
        /// <param name="model">Variables.</param>
        public VariableSelection(DeviceModel model)
        {
            _model = model;
            _bits = new byte[(model.Count + 7) / 8];
        }

        /// <summary>
        /// Adds all variables that a reference means.
        /// </summary>
        /// <param name="reference">Names; what is left out may be anything.</param>
        public void Add(VariableReference reference)
        {
            int count = _model.Count;
            for (int index = 0; index < count; index++)
            {
                if (_model.IsMeant(index, reference))
                {
                    Add(index);
                }
            }
        }

        /// <summary>
        /// Adds a variable.
        /// </summary>
        /// <param name="index">Index in the device model.</param>
        public void Add(int index)
        {
            _bits[index >> 3] |= (byte)(1 << (index & 7));
        }

        /// <summary>
        /// Takes a variable out.
        /// </summary>
        /// <param name="index">Index in the device model.</param>
        public void Remove(int index)
        {
            _bits[index >> 3] &= (byte)~(1 << (index & 7));
        }

        /// <summary>
        /// Finds a member.
        /// </summary>
        /// <param name="from">Index at which to begin.</param>
        /// <returns>The first index that is not smaller, or -1 when there is none.</returns>
        public int Next(int from)
        {
            int count = _model.Count;
            for (int index = from; index < count; index++)
            {
                if ((_bits[index >> 3] & (1 << (index & 7))) != 0)
                {
                    return index;
                }
            }

            return -1;
        }
    }
}
