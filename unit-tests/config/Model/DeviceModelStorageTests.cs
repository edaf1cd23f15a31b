// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class DeviceModelStorageTests
    {
        [TestMethod]
        public void Restart_EachKind_IsKept()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("AuthorizeRemoteTxRequests", "TRUE");
            bench.Accept("HeartbeatInterval", "007");
            bench.Accept("FreeVendIdTag", "Gäste");
            bench.Accept("AuthorizationKey", "hex:00ff");
            bench.Accept("StopTxnSampledData", "Voltage.L1");
            bench.Accept("MeterValuesSampledData", string.Empty);
            bench.Set("MaxCurrent.2", "16", ChangeSource.Installer, ChangeResult.Accepted);
            bench.Model.Set(Setting.Operative, 1, "false");

            bench.Restart();

            Assert.AreEqual("true", bench.Get("AuthorizeRemoteTxRequests"));
            Assert.AreEqual("7", bench.Get("HeartbeatInterval"));
            Assert.AreEqual("Gäste", bench.Get("FreeVendIdTag"));
            Assert.AreEqual("hex:00ff", bench.Get("AuthorizationKey"));
            Assert.AreEqual("Voltage.L1", bench.Get("StopTxnSampledData"));
            Assert.AreEqual(string.Empty, bench.Get("MeterValuesSampledData"));
            Assert.AreEqual("16", bench.Get("MaxCurrent.2"));
            Assert.AreEqual("32", bench.Get("MaxCurrent.1"));
            Assert.AreEqual("false", bench.Get("Operative.1"));
            Assert.AreEqual("true", bench.Get("Operative.2"));
        }

        [TestMethod]
        public void File_HoldsWhatDiffersFromTheDefault()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("HeartbeatInterval", "60");
            bench.Accept("FreeVendIdTag", "GUEST");
            bench.Accept("HeartbeatInterval", "300");
            bench.Model.Set(Setting.Operative, 2, "false");
            bench.Model.Set(Setting.FirmwareVersion, 0, "9.9.9");

            Assert.AreEqual("Operative.2=false;FreeVendIdTag=GUEST;", ReadFile(bench.Files));
        }

        [TestMethod]
        public void File_AllBackToDefault_IsEmptyNotOld()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("HeartbeatInterval", "60");
            bench.Accept("HeartbeatInterval", "300");

            bench.Restart();

            Assert.AreEqual("300", bench.Get("HeartbeatInterval"));
        }

        [TestMethod]
        public void Load_OrderAndCaseOfKeys_DoNotMatter()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.PutFile("StationMaxCurrent", "63", "heartbeatinterval", "60", "MAXCURRENT.1", "20");

            bench.Restart();

            Assert.AreEqual("63", bench.Get("StationMaxCurrent"));
            Assert.AreEqual("60", bench.Get("HeartbeatInterval"));
            Assert.AreEqual("20", bench.Get("MaxCurrent.1"));
        }

        [TestMethod]
        public void Load_UnknownKeys_DisturbNothing()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.PutFile("SettingOfTomorrow", "x", "HeartbeatInterval", "60", string.Empty, string.Empty, "MaxCurrent.4", "16", "ConnectionTimeOut", "90");

            bench.Restart();

            Assert.AreEqual("60", bench.Get("HeartbeatInterval"));
            Assert.AreEqual("90", bench.Get("ConnectionTimeOut"));
        }

        [TestMethod]
        public void Load_ValuesNoLongerAllowed_GiveTheDefault()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.PutFile(
                "HeartbeatInterval", "86401", "LocalPreAuthorize", "yes", "Identity", string.Empty, "MeterValuesSampledData", "RPM",
                "AuthorizationKey", "hex:0", "MaxCurrent.1", "5", "ConnectionTimeOut", "90");

            bench.Restart();

            Assert.AreEqual("300", bench.Get("HeartbeatInterval"));
            Assert.AreEqual("false", bench.Get("LocalPreAuthorize"));
            Assert.AreEqual("CP001", bench.Get("Identity"));
            Assert.AreEqual("Energy.Active.Import.Register,Power.Active.Import", bench.Get("MeterValuesSampledData"));
            Assert.AreEqual(string.Empty, bench.Get("AuthorizationKey"));
            Assert.AreEqual("32", bench.Get("MaxCurrent.1"));
            Assert.AreEqual("90", bench.Get("ConnectionTimeOut"));
        }

        [TestMethod]
        public void Load_ReadOnlyKeys_AreTheFirmwaresOwn()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.PutFile("NumberOfConnectors", "4", "FirmwareVersion", "0.0.1", "GetConfigurationMaxKeys", "1");

            bench.Restart();

            Assert.AreEqual("2", bench.Get("NumberOfConnectors"));
            Assert.AreEqual("0.1.0", bench.Get("FirmwareVersion"));
            Assert.AreEqual("60", bench.Get("GetConfigurationMaxKeys"));
        }

        [TestMethod]
        public void Load_CallsNoListenerAndAsksForNoReboot()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Set("Identity", "CP002", ChangeSource.Installer, ChangeResult.RebootRequired);
            int writes = bench.Files.WriteCount;

            bench.Restart();

            Assert.AreEqual(string.Empty, bench.Listener.Changes);
            Assert.IsFalse(bench.Model.IsRebootPending);
            Assert.AreEqual(writes, bench.Files.WriteCount);
        }

        [TestMethod]
        public void FailingStore_ChangeFromOutside_IsRejectedAndForgotten()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("HeartbeatInterval", "60");
            bench.Accept("FreeVendIdTag", "GUEST");
            bench.Files.IsFailing = true;

            bench.Reject("HeartbeatInterval", "90");
            bench.Reject("FreeVendIdTag", "FREEVEND");
            bench.Set("Identity", "CP002", ChangeSource.Installer, ChangeResult.Rejected);

            Assert.AreEqual("Identity cannot be stored", bench.Problem);
            Assert.AreEqual("CP001", bench.Get("Identity"));
            Assert.IsTrue(bench.Model.IsStoreFailing);
            Assert.IsFalse(bench.Model.IsRebootPending);
            Assert.AreEqual("HeartbeatInterval=60;FreeVendIdTag=GUEST;", bench.Listener.Changes);
        }

        [TestMethod]
        public void FailingStore_ChangeByTheFirmware_IsInForceUntilARestart()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Files.IsFailing = true;

            bench.Model.Set(Setting.Operative, 1, "false");

            Assert.IsFalse(bench.Model.GetBoolean(Setting.Operative, 1));
            Assert.IsTrue(bench.Model.IsStoreFailing);
            Assert.AreEqual("Operative.1=false;", bench.Listener.Changes);
            bench.Restart();
            Assert.IsTrue(bench.Model.GetBoolean(Setting.Operative, 1));
        }

        [TestMethod]
        public void FailingStore_WorksAgain_StoresWhatWasMissed()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Files.IsFailing = true;
            bench.Model.Set(Setting.Operative, 1, "false");
            bench.Files.IsFailing = false;

            bench.Accept("HeartbeatInterval", "60");

            Assert.IsFalse(bench.Model.IsStoreFailing);
            bench.Restart();
            Assert.IsFalse(bench.Model.GetBoolean(Setting.Operative, 1));
            Assert.AreEqual("60", bench.Get("HeartbeatInterval"));
        }

        [TestMethod]
        public void PowerCut_AtEveryByteOfAChange_LeavesOldOrNew()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("FreeVendIdTag", "OLD");
            bench.Accept("HeartbeatInterval", "60");
            bool isCut = true;
            for (int cut = 0; isCut; cut++)
            {
                FakeFileStore files = bench.Files.Copy();
                DeviceModel model = new DeviceModel(2, new SettingsFile(files));
                files.CutAfterBytes = cut;
                isCut = false;
                try
                {
                    model.Set(Setting.FreeVendIdTag, 0, "NEW");
                }
                catch (PowerCutException)
                {
                    isCut = true;
                }

                model = new DeviceModel(2, new SettingsFile(files));
                Assert.AreEqual(isCut ? "OLD" : "NEW", model.GetText(Setting.FreeVendIdTag), "cut after " + cut.ToString());
                Assert.AreEqual((int)60, model.GetInteger(Setting.HeartbeatInterval), "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void LargestValuesOfAllSettings_FitIntoTheFile()
        {
            DeviceModelBench bench = new DeviceModelBench(4);
            string measurands = MeasurandNames.GetName(Measurand.EnergyActiveImportRegister);
            for (int i = 1; i < MeasurandList.MaximumEntries; i++)
            {
                measurands += "," + MeasurandNames.GetName((Measurand)i);
            }

            for (int index = 0; index < bench.Model.Count; index++)
            {
                VariableDefinition definition = bench.Model.GetDefinition(index);
                if (definition.Access == VariableAccess.ReadOnly || definition.Access == VariableAccess.Live)
                {
                    continue;
                }

                string problem;
                ChangeResult result = bench.Model.TrySet(index, Largest(definition, measurands), ChangeSource.Installer, out problem);
                Assert.IsTrue(problem == null || definition.Access == VariableAccess.Internal, problem);
                Assert.IsTrue(result != ChangeResult.Rejected, definition.Key);
            }

            Assert.IsFalse(bench.Model.IsStoreFailing);
        }

        private static string Largest(VariableDefinition definition, string measurands)
        {
            switch (definition.Type)
            {
                case VariableType.Boolean:
                    return definition.Default == "true" ? "false" : "true";
                case VariableType.Integer:
                    return definition.Maximum.ToString();
                case VariableType.Measurands:
                    return measurands;
                case VariableType.Secret:
                    return BasicAuthPassword.Mark + new string('0', BasicAuthPassword.LongestSetting - BasicAuthPassword.Mark.Length);
                case VariableType.Sequence:
                case VariableType.Member:
                    return definition.Values;
                case VariableType.PhaseRotation:
                    return "0.RST,1.RST,2.STR,3.TRS,4.RTS";
                default:
                    string start = definition.Setting == Setting.CsmsUrl ? "ws://x/" : string.Empty;
                    return start + new string('x', definition.Maximum - start.Length);
            }
        }

        private static string ReadFile(FakeFileStore files)
        {
            SettingsFile file = new SettingsFile(files);
            Assert.IsTrue(file.Open());
            string all = string.Empty;
            while (file.ReadNext())
            {
                all += file.Key + "=" + file.Value + ";";
            }

            return all;
        }
    }
}
