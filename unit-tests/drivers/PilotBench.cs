// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A control pilot on its circuit, looked at every 50 ms.
    /// </summary>
    public sealed class PilotBench
    {
        public const int PollMilliseconds = 50;

        public PilotBench()
        {
            Files = new FakeFileStore();
            Restart();
        }

        public FakeClock Clock { get; } = new FakeClock();

        public PilotCircuit Circuit { get; } = new PilotCircuit();

        public FakeFileStore Files { get; }

        public PilotCalibration Calibration { get; private set; }

        public ControlPilot Pilot { get; private set; }

        public static PilotState ToState(int ohms)
        {
            switch (ohms)
            {
                case PilotCircuit.Open:
                    return PilotState.A;
                case PilotCircuit.StateB:
                    return PilotState.B;
                case PilotCircuit.StateC:
                    return PilotState.C;
                case PilotCircuit.StateD:
                    return PilotState.D;
                default:
                    return PilotState.E;
            }
        }

        public void Restart()
        {
            Calibration = new PilotCalibration(Files, "pilot1.cal", AnalogScale.Esp32());
            Pilot = new ControlPilot(Circuit, new TimedSampler(Circuit), Calibration, Clock);
        }

        public void Poll(int times)
        {
            for (int i = 0; i < times; i++)
            {
                Clock.Advance(PollMilliseconds);

                // 50 ms and a bit: the phase of the wave is another one each time.
                Circuit.Pass(50137);
                Pilot.Poll();
            }
        }

        public void Connect(int ohms)
        {
            Circuit.Ohms = ohms;
            Poll(5);
            Expect(ToState(ohms));
        }

        public void Offer(int deciamperes)
        {
            Pilot.Set(PilotOutput.Pwm, deciamperes);
            Poll(2);
        }

        /// <summary>Calibrates as a board does.</summary>
        public TestState Calibrate()
        {
            TestState state = Pilot.Calibrate();
            for (int i = 0; i < 10 && state == TestState.Running; i++)
            {
                Poll(1);
                state = Pilot.Calibrate();
            }

            return state;
        }

        public void Expect(PilotState expected)
        {
            Assert.AreEqual((int)expected, (int)Pilot.State, "mV " + Pilot.HighMillivolts.ToString() + " " + Pilot.LowMillivolts.ToString());
        }
    }
}
