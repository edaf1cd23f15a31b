// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MeterSamplerTests
    {
        [TestMethod]
        public void Take_ReadsTheMeterNow()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].Meter.Energy = 123456;

            MeterSample sample = Take(bench, "Energy.Active.Import.Register", SampleContext.SampleClock);

            Assert.AreEqual("0.0=123456;", Describe(sample));
            Assert.AreEqual((int)SampleContext.SampleClock, (int)sample.Context);
            Assert.AreEqual(bench.Services.Clock.MonotonicMilliseconds, sample.Time.MonotonicMilliseconds);
        }

        [TestMethod]
        public void Take_EmptyList_IsNull()
        {
            Assert.IsNull(Take(StationBench.Online(1), string.Empty, SampleContext.Trigger));
        }

        [TestMethod]
        public void Take_NothingOfItMeasured_IsNull()
        {
            Assert.IsNull(Take(StationBench.Online(1), "SoC,Frequency,Voltage", SampleContext.Trigger));
        }

        [TestMethod]
        public void Take_WhatIsNotMeasured_IsLeftOut()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].Meter.Show(Measurand.Frequency, Phase.All, 50000);

            Assert.AreEqual("13.0=50000;0.0=0;", Describe(Take(bench, "SoC,Frequency,Energy.Active.Import.Register", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_PowerOfAllPhases_IsTheSum()
        {
            StationBench bench = StationBench.Online(1);
            ShowThreePhases(bench, Measurand.PowerActiveImport, 1000);
            bench.Devices[0].Meter.Show(Measurand.PowerActiveImport, Phase.All, 6000);

            Assert.AreEqual("5.0=6000;", Describe(Take(bench, "Power.Active.Import", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_PowerWithoutASum_IsThatOfEachPhase()
        {
            StationBench bench = StationBench.Online(1);
            ShowThreePhases(bench, Measurand.PowerActiveImport, 1000);

            Assert.AreEqual("5.1=1000;5.2=2000;5.3=3000;", Describe(Take(bench, "Power.Active.Import", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_EachPhaseWanted_SumAndPhasesButTheRegister()
        {
            StationBench bench = StationBench.Online(1);
            ShowThreePhases(bench, Measurand.PowerActiveImport, 1000);
            ShowThreePhases(bench, Measurand.EnergyActiveImportRegister, 10);
            bench.Devices[0].Meter.Show(Measurand.PowerActiveImport, Phase.All, 6000);
            MeterStream stream = CreateStream(bench, "Power.Active.Import,Energy.Active.Import.Register");
            stream.TellsEachPhase = true;
            Assert.AreEqual("5.0=6000;5.1=1000;5.2=2000;5.3=3000;0.0=0;", Describe(bench.Sampler.Take(bench.Connectors[0], stream, SampleContext.Trigger)));

            bench.Services.Set(Setting.RegisterValuesWithoutPhases, "false");
            stream.Read(bench.Services.Model);
            Assert.AreEqual(
                "5.0=6000;5.1=1000;5.2=2000;5.3=3000;0.0=0;0.1=10;0.2=20;0.3=30;",
                Describe(bench.Sampler.Take(bench.Connectors[0], stream, SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_VoltageAndCurrent_AreThoseOfEachPhase()
        {
            StationBench bench = StationBench.Online(1);
            ShowThreePhases(bench, Measurand.Voltage, 230000);
            ShowThreePhases(bench, Measurand.CurrentImport, 16000);
            bench.Devices[0].Meter.Show(Measurand.CurrentImport, Phase.All, 48000);

            Assert.AreEqual(
                "12.1=230000;12.2=460000;12.3=690000;9.1=16000;9.2=32000;9.3=48000;",
                Describe(Take(bench, "Voltage,Current.Import", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_CurrentOfAMeterWithOneValue_IsThatValue()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].Meter.Show(Measurand.CurrentImport, Phase.All, 16000);

            Assert.AreEqual("9.0=16000;", Describe(Take(bench, "Current.Import", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_NamedPhase_IsThatOne()
        {
            StationBench bench = StationBench.Online(1);
            ShowThreePhases(bench, Measurand.Voltage, 230000);

            Assert.AreEqual("12.2=460000;", Describe(Take(bench, "Voltage.L2-N,SoC.L1", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_Offered_IsWhatThePilotSays()
        {
            StationBench bench = StationBench.Online(1);
            Assert.AreEqual("11.0=0;7.0=0;", Describe(Take(bench, "Current.Offered,Power.Offered", SampleContext.Trigger)));
            bench.Services.Model.Set(Setting.MaxCurrent, 1, "16");
            bench.Charge(1);
            bench.Pass(500);

            // One phase of 230 V when nothing is measured.
            Assert.AreEqual("11.0=16000;7.0=3680000;", Describe(Take(bench, "Current.Offered,Power.Offered", SampleContext.Trigger)));
            bench.Devices[0].Meter.Show(Measurand.Voltage, Phase.L1, 230000);
            bench.Devices[0].Meter.Show(Measurand.Voltage, Phase.L2, 231000);
            bench.Devices[0].Meter.Show(Measurand.Voltage, Phase.L3, 229000);
            Assert.AreEqual("7.0=11040000;", Describe(Take(bench, "Power.Offered", SampleContext.Trigger)));
        }

        [TestMethod]
        public void Take_IntervalEnergy_CountsFromTheSampleBefore()
        {
            StationBench bench = StationBench.Online(1);
            MeterStream stream = CreateStream(bench, "Energy.Active.Import.Interval");
            bench.Devices[0].Meter.Energy = 1000;
            stream.BeginInterval(bench.Connectors[0]);
            ExpectInterval(bench, stream, 1500, SampleContext.SamplePeriodic, 1500);
            ExpectInterval(bench, stream, 1800, SampleContext.SamplePeriodic, 300);

            // One that was asked for in between does not begin a new interval.
            ExpectInterval(bench, stream, 2000, SampleContext.Trigger, 200);
            ExpectInterval(bench, stream, 2500, SampleContext.SamplePeriodic, 700);
        }

        [TestMethod]
        public void Take_IntervalEnergyOfTwoStreams_CountForThemselves()
        {
            StationBench bench = StationBench.Online(1);
            MeterStream first = CreateStream(bench, "Energy.Active.Import.Interval");
            MeterStream second = CreateStream(bench, "Energy.Active.Import.Interval");
            ExpectInterval(bench, first, 1000, SampleContext.SamplePeriodic, 1000);
            ExpectInterval(bench, second, 1500, SampleContext.SampleClock, 1500);
            ExpectInterval(bench, first, 1600, SampleContext.SamplePeriodic, 600);
        }

        [TestMethod]
        public void Take_LongestList_HasEnoughRoom()
        {
            StationBench bench = StationBench.Online(1);
            string all = MeasurandNames.GetName(Measurand.EnergyActiveImportRegister);
            for (int i = 0; i < MeasurandList.MaximumEntries; i++)
            {
                ShowThreePhases(bench, (Measurand)i, 1);
                all += i == 0 ? string.Empty : "," + MeasurandNames.GetName((Measurand)i);
            }

            MeterSample sample = Take(bench, all, SampleContext.Trigger);

            // Register, interval and the two offers once, the other twelve for each phase.
            Assert.AreEqual((int)40, sample.Count);
            Assert.AreEqual((int)Measurand.SoC, (int)sample.GetMeasurand(39));
            Assert.AreEqual((int)Phase.L3, (int)sample.GetPhase(39));
        }

        private static MeterStream CreateStream(StationBench bench, string measurands)
        {
            bench.Services.Set(Setting.MeterValuesAlignedData, measurands);
            MeterStream stream = new MeterStream(Setting.MeterValuesAlignedData, 1);
            stream.Read(bench.Services.Model);
            return stream;
        }

        private static MeterSample Take(StationBench bench, string measurands, SampleContext context)
        {
            return bench.Sampler.Take(bench.Connectors[0], CreateStream(bench, measurands), context);
        }

        private static void ShowThreePhases(StationBench bench, Measurand measurand, long thousandths)
        {
            for (int phase = 1; phase <= 3; phase++)
            {
                bench.Devices[0].Meter.Show(measurand, (Phase)phase, phase * thousandths);
            }
        }

        private static void ExpectInterval(StationBench bench, MeterStream stream, long register, SampleContext context, long expected)
        {
            bench.Devices[0].Meter.Energy = register;
            MeterSample sample = bench.Sampler.Take(bench.Connectors[0], stream, context);
            Assert.AreEqual((int)1, sample.Count);
            Assert.AreEqual(expected, sample.GetThousandths(0));
        }

        private static string Describe(MeterSample sample)
        {
            string text = string.Empty;
            for (int i = 0; i < sample.Count; i++)
            {
                text += ((int)sample.GetMeasurand(i)).ToString() + "." + ((int)sample.GetPhase(i)).ToString() + "=" + sample.GetThousandths(i).ToString() + ";";
            }

            return text;
        }
    }
}
