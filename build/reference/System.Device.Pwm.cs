// Reference declarations of System.Device.Pwm 1.1.23.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.Reflection;

[assembly: AssemblyVersion("1.1.23.0")]

namespace System.Device.Pwm
{
    public sealed class PwmChannel : IDisposable
    {
        public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5) => throw null;
        public PwmChannel(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) => throw null;
        public void Dispose() => throw null;
        public double DutyCycle { get => throw null; set => throw null; }
        public int Frequency { get => throw null; set => throw null; }
        public void Start() => throw null;
        public void Stop() => throw null;
    }
}
