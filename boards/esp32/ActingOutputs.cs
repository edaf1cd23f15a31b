// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// The outputs of a board that make something happen: contactor, pilot, lock, test and reset of the residual-current monitor. A restart of the
    /// ESP32 by software leaves every pin at its level, so they are switched off before all else at the start and after all else at the end.
    /// </summary>
    public sealed class ActingOutputs
    {
        private object[] _outputs = new object[0];
        private object[] _pilots = new object[0];

        /// <summary>
        /// Takes an output and makes it low.
        /// </summary>
        /// <param name="output">Output; off at low level.</param>
        /// <returns>The output.</returns>
        public IDigitalOutput Add(IDigitalOutput output)
        {
            output.Set(false);
            _outputs = ObjectArray.Append(_outputs, output);
            return output;
        }

        /// <summary>
        /// Takes the PWM of a pilot and makes it steadily low: −12 V, no vehicle draws current.
        /// </summary>
        /// <param name="pilot">PWM.</param>
        /// <returns>The PWM.</returns>
        public IPwmOutput Add(IPwmOutput pilot)
        {
            pilot.SetDuty(0);
            _pilots = ObjectArray.Append(_pilots, pilot);
            return pilot;
        }

        /// <summary>
        /// Switches all of them off, in the order in which they were taken, pilots last. Allocates nothing; one that fails does not keep the others on.
        /// </summary>
        public void SwitchOff()
        {
            for (int i = 0; i < _outputs.Length + _pilots.Length; i++)
            {
                try
                {
                    if (i < _outputs.Length)
                    {
                        ((IDigitalOutput)_outputs[i]).Set(false);
                    }
                    else
                    {
                        ((IPwmOutput)_pilots[i - _outputs.Length]).SetDuty(0);
                    }
                }
                catch (Exception)
                {
                    // There is nobody left who could be told; the others count now.
                    continue;
                }
            }
        }
    }
}
