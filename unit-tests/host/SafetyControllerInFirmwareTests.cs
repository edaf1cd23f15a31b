// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Drivers;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Power path and fault monitor of the firmware on the drivers of controllers that move the contactor by themselves.
    /// </summary>
    public class SafetyControllerInFirmwareTests
    {
        private readonly OpenEvseBench _openEvse = OpenEvseBench.New();
        private readonly EvseDinBench _evseDin = new EvseDinBench(1);

        [Fact]
        public void OpenEvse_ChargesAndStops_WithoutAFault()
        {
            RapiController controller = _openEvse.Controller;
            Charge(Of(_openEvse), ready => controller.IsPlugged = controller.IsReady = ready, () => controller.IsRelayClosed);
        }

        [Fact]
        public void EvseDin_ChargesAndStops_WithoutAFault()
        {
            EvseDinController controller = _evseDin.Controller;
            Charge(Of(_evseDin), ready => controller.IsPlugged = controller.IsReady = ready, () => controller.IsRelayClosed);
        }

        [Fact]
        public void OpenEvse_VehicleThatIgnoresTheStop_IsNoFaultOfTheContactor()
        {
            Insist(Of(_openEvse), () => _openEvse.Controller.IsPlugged = _openEvse.Controller.IsReady = true, () => _openEvse.Controller.VehicleMilliseconds = 600000, () => _openEvse.Controller.IsRelayClosed);
        }

        [Fact]
        public void EvseDin_VehicleThatIgnoresTheStop_IsNoFaultOfTheContactor()
        {
            Insist(Of(_evseDin), () => _evseDin.Controller.IsPlugged = _evseDin.Controller.IsReady = true, () => _evseDin.Controller.VehicleMilliseconds = 600000, () => _evseDin.Controller.IsRelayClosed);
        }

        [Fact]
        public void OpenEvse_ThatVanishes_IsAnInternalError_AndComesBack()
        {
            RapiController controller = _openEvse.Controller;
            Vanish(Of(_openEvse), () => controller.IsPlugged = controller.IsReady = true, isGone => controller.IsGone = isGone);
        }

        [Fact]
        public void EvseDin_ThatVanishes_IsAnInternalError_AndComesBack()
        {
            EvseDinController controller = _evseDin.Controller;
            Vanish(Of(_evseDin), () => controller.IsPlugged = controller.IsReady = true, isGone => controller.IsSilent = isGone);
        }

        private static Firmware Of(OpenEvseBench bench)
        {
            return new Firmware(bench.Clock, () => bench.Pass(100), bench.Driver);
        }

        private static Firmware Of(EvseDinBench bench)
        {
            return new Firmware(bench.Clock, () => bench.Pass(100), bench.Driver);
        }

        private static void Charge(Firmware firmware, Action<bool> setReady, Func<bool> isClosed)
        {
            firmware.Start();
            for (int session = 0; session < 5; session++)
            {
                setReady(true);
                firmware.IsOffering = true;
                firmware.Pass(5000);
                Assert.True(isClosed() && firmware.Power.IsClosed);
                firmware.IsOffering = false;
                firmware.Pass(5000);
                Assert.False(isClosed() || firmware.Power.IsClosed);
                firmware.IsOffering = true;
                firmware.Pass(5000);
                Assert.True(isClosed());
                setReady(false);
                firmware.Pass(3000);
                Assert.False(isClosed());
                firmware.IsOffering = false;
                firmware.Pass(1000);
            }

            Assert.Equal(FaultCode.None, firmware.Worst);
        }

        private static void Insist(Firmware firmware, Action plug, Action insist, Func<bool> isClosed)
        {
            firmware.Start();
            plug();
            firmware.IsOffering = true;
            firmware.Pass(5000);
            Assert.True(isClosed());
            insist();
            firmware.IsOffering = false;
            firmware.Pass(7000);
            Assert.False(isClosed());
            firmware.Pass(60000);
            Assert.False(isClosed() || firmware.Power.IsClosed);
            Assert.Equal(FaultCode.None, firmware.Worst);
        }

        private static void Vanish(Firmware firmware, Action plug, Action<bool> setGone)
        {
            firmware.Start();
            plug();
            firmware.IsOffering = true;
            firmware.Pass(5000);
            Assert.True(firmware.Power.IsClosed);
            setGone(true);
            firmware.Pass(4000);
            Assert.False(firmware.Power.IsClosed);
            Assert.Equal(FaultCode.InternalError, firmware.Worst);
            Assert.Equal(PilotState.E, firmware.Pilot.State);
            firmware.Pass(60000);
            Assert.Equal(FaultCode.InternalError, firmware.Worst);
            setGone(false);
            firmware.Pass(3000);
            firmware.Worst = FaultCode.None;
            firmware.Pass(5000);
            Assert.Equal(FaultCode.None, firmware.Worst);
            Assert.True(firmware.Power.IsClosed);
        }

        /// <summary>The part of the firmware that offers energy, cuts it and looks for faults.</summary>
        private sealed class Firmware
        {
            private readonly FakeClock _clock;
            private readonly Action _poll;
            private readonly FaultMonitor _faults;

            public Firmware(FakeClock clock, Action poll, object driver)
            {
                _clock = clock;
                _poll = poll;
                Pilot = (IControlPilot)driver;
                Power = new PowerPath(clock, Pilot, (IContactor)driver);
                ConnectorHardware hardware = new ConnectorHardware(Pilot, (IContactor)driver, new FakeMeter());
                _faults = new FaultMonitor(1, clock, hardware, (ISafetyController)driver, Power, new ConnectorMeter(clock, hardware.Meter));
            }

            public IControlPilot Pilot { get; }

            public PowerPath Power { get; }

            public bool IsOffering { get; set; }

            /// <summary>The last fault that there was; stays.</summary>
            public FaultCode Worst { get; set; }

            /// <summary>Until the first answer the state is not known, and says so.</summary>
            public void Start()
            {
                Pass(3000);
                Assert.True(Worst == FaultCode.InternalError || Worst == FaultCode.None);
                Assert.Equal(PilotState.A, Pilot.State);
                Worst = FaultCode.None;
            }

            public void Pass(int milliseconds)
            {
                long end = _clock.MonotonicMilliseconds + milliseconds;
                while (_clock.MonotonicMilliseconds < end)
                {
                    _poll();
                    FaultCode fault = _faults.Check();
                    bool isOther = fault != FaultCode.None && fault != FaultCode.PowerMeterFailure;
                    Worst = isOther ? fault : Worst;
                    if (isOther)
                    {
                        Power.Cut();
                    }
                    else if (IsOffering)
                    {
                        Power.Offer(160);
                    }
                    else
                    {
                        Power.Release();
                    }

                    Power.Poll();
                }
            }
        }
    }
}
