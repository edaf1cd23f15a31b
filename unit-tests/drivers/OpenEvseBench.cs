// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.OpenEvse;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A driver and its controller in virtual time; the driver is polled every 50 ms.
    /// </summary>
    public sealed class OpenEvseBench
    {
        private const int TurnMilliseconds = 50;

        public OpenEvseBench(RapiController controller)
        {
            Controller = controller;
            Clock = controller.Clock;
            Driver = new OpenEvse(controller, Clock, 1);
        }

        public FakeClock Clock { get; }

        public RapiController Controller { get; }

        public OpenEvse Driver { get; }

        public static OpenEvseBench New()
        {
            return new OpenEvseBench(new RapiController(new FakeClock()));
        }

        /// <summary>A vehicle draws 16 A, and the firmware has agreed.</summary>
        public static OpenEvseBench Charging(RapiController controller)
        {
            OpenEvseBench bench = new OpenEvseBench(controller);
            bench.Pass(1000);
            controller.IsPlugged = true;
            controller.IsReady = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(2500);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            bench.Driver.Set(true);
            Assert.IsTrue(controller.IsRelayClosed);
            Assert.AreEqual(16, controller.Amperes);
            return bench;
        }

        public void Pass(int milliseconds)
        {
            for (int i = 0; i < milliseconds; i += TurnMilliseconds)
            {
                Driver.Poll();
                Clock.Advance(TurnMilliseconds);
            }

            Controller.Run();
        }

        public void Expect(PilotState state, ContactorFeedback feedback, FaultCode fault)
        {
            Assert.AreEqual((int)state, (int)Driver.State);
            Assert.AreEqual((int)feedback, (int)Driver.Feedback);
            Assert.AreEqual(FaultNames.Get(fault), FaultNames.Get(Driver.GetFault(1)));
        }

        public void ExpectUnknown()
        {
            Expect(PilotState.E, ContactorFeedback.NotWired, FaultCode.InternalError);
        }
    }
}
