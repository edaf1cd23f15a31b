// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedMeterTests
    {
        [TestMethod]
        public void Sample_OfThreePhases_BelongsTogether()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Connector.Supply.SetMillivolts(Phase.L2, 231000);
            bench.Connector.Supply.SetMillivolts(Phase.L3, 229000);

            Assert.AreEqual(11040000L, bench.Read(Measurand.PowerActiveImport, Phase.All));
            Assert.AreEqual(3680000L, bench.Read(Measurand.PowerActiveImport, Phase.L1));
            Assert.AreEqual(3696000L, bench.Read(Measurand.PowerActiveImport, Phase.L2));
            Assert.AreEqual(3664000L, bench.Read(Measurand.PowerActiveImport, Phase.L3));
            Assert.AreEqual(16000L, bench.Read(Measurand.CurrentImport, Phase.L3));
            Assert.AreEqual(16000L, bench.Read(Measurand.CurrentImport, Phase.All));
            Assert.AreEqual(230000L, bench.Read(Measurand.Voltage, Phase.L1));
            Assert.AreEqual(231000L, bench.Read(Measurand.Voltage, Phase.L2));
            Assert.AreEqual(229000L, bench.Read(Measurand.Voltage, Phase.L3));
            Assert.AreEqual(1000L, bench.Read(Measurand.PowerFactor, Phase.All));
            Assert.AreEqual(50000L, bench.Read(Measurand.Frequency, Phase.All));
            Assert.AreEqual(25000L, bench.Read(Measurand.Temperature, Phase.All));
            Assert.AreEqual(0L, bench.Read(Measurand.EnergyActiveExportRegister, Phase.All));
        }

        [TestMethod]
        public void Sample_OfASinglePhaseCar_HasCurrentOnL1Only()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Car.Phases = 1;

            Assert.AreEqual(16000L, bench.Read(Measurand.CurrentImport, Phase.L1));
            Assert.AreEqual(0L, bench.Read(Measurand.CurrentImport, Phase.L2));
            Assert.AreEqual(0L, bench.Read(Measurand.CurrentImport, Phase.L3));
            Assert.AreEqual(3680000L, bench.Read(Measurand.PowerActiveImport, Phase.All));
        }

        [TestMethod]
        public void Sample_WithALostPhase_HasNoCurrentThere()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Supply.SetMillivolts(Phase.L3, 0);

            Assert.AreEqual(0L, bench.Read(Measurand.CurrentImport, Phase.L3));
            Assert.AreEqual(7360000L, bench.Read(Measurand.PowerActiveImport, Phase.All));
        }

        [TestMethod]
        public void Read_GivesTheSampleNotThePresent()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            meter.Sample();

            bench.Pass(3600000);

            Assert.IsTrue(meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long register));
            Assert.AreEqual(0L, register);
        }

        [TestMethod]
        public void Read_WhatIsNotMeasured_IsRefused()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            meter.Sample();

            Assert.IsFalse(meter.TryRead(Measurand.EnergyReactiveImportRegister, Phase.All, out long _));
            Assert.IsFalse(meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.L1, out long _));
            Assert.IsFalse(meter.TryRead(Measurand.Voltage, Phase.All, out long _));
            Assert.IsFalse(meter.TryRead(Measurand.SoC, Phase.All, out long _));
        }

        [TestMethod]
        public void Silent_KeepsTheLastSampleAndCountsOn()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            bench.Pass(1800000);
            meter.Sample();
            bench.Connector.Meter.IsSilent = true;
            bench.Pass(1800000);

            Assert.IsFalse(meter.Sample());
            Assert.IsTrue(meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long register));
            Assert.AreEqual(5520000L, register);
            bench.Connector.Meter.IsSilent = false;
            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void Silent_FromTheStart_HasNothingToTell()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            bench.Connector.Meter.IsSilent = true;

            Assert.IsFalse(meter.Sample());
            Assert.IsFalse(meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long _));
        }

        [TestMethod]
        public void Preset_SetsTheRegisterForwardOnly()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Meter.Preset(123456789000);
            bench.Pass(3600000);

            Assert.AreEqual(123467829000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(11040000L, bench.Station.TotalDeliveredMilliwattHours);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Connector.Meter.Preset(123467828999));
        }

        [TestMethod]
        public void Preset_StartsFromAWholeNumber()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.Phases = 1;
            bench.Offer(60);

            // 1380 W: 0.38 mWh in each millisecond.
            bench.Pass(2);
            bench.Connector.Meter.Preset(1000);
            bench.Pass(2);
            Assert.AreEqual(1000L, bench.Connector.Meter.ImportedMilliwattHours);
            bench.Pass(1);
            Assert.AreEqual(1001L, bench.Connector.Meter.ImportedMilliwattHours);
        }

        [TestMethod]
        public void StateOfCharge_IsOfferedOnDemandWhileConnected()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            bench.Car.StateOfCharge = 43210;
            bench.Connector.Meter.ReportsStateOfCharge = true;

            meter.Sample();
            Assert.IsFalse(meter.TryRead(Measurand.SoC, Phase.All, out long _));
            bench.Connector.Plug();
            Assert.AreEqual(43210L, bench.Read(Measurand.SoC, Phase.All));
        }

        [TestMethod]
        public void Temperature_IsOfferedWhileTheSensorAnswers()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            bench.Connector.Temperature.Decidegrees = -123;
            Assert.AreEqual(-12300L, bench.Read(Measurand.Temperature, Phase.All));

            bench.Connector.Temperature.IsSilent = true;
            meter.Sample();
            Assert.IsFalse(meter.TryRead(Measurand.Temperature, Phase.All, out long _));
        }
    }
}
