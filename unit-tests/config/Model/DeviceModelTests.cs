// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class DeviceModelTests
    {
        [TestMethod]
        public void NewFlash_AllDefaults()
        {
            DeviceModelBench bench = new DeviceModelBench();

            for (int index = 0; index < bench.Model.Count; index++)
            {
                VariableDefinition definition = bench.Model.GetDefinition(index);
                string expected = definition.Setting == Setting.NumberOfConnectors ? "2" : definition.Default;
                Assert.AreEqual(expected, bench.Model.GetValue(index), definition.Key);
            }

            Assert.AreEqual((int)0, bench.Files.WriteCount);
            Assert.IsFalse(bench.Model.IsRebootPending);
            Assert.IsFalse(bench.Model.IsStoreFailing);
        }

        [TestMethod]
        public void Count_GrowsWithTheVariablesOfEachEvse()
        {
            int perEvse = new DeviceModelBench(2).Model.Count - new DeviceModelBench(1).Model.Count;
            int perStation = new DeviceModelBench(1).Model.Count - perEvse;
            Assert.AreEqual((int)16, perEvse);
            for (int evses = 1; evses <= 4; evses++)
            {
                DeviceModel model = new DeviceModelBench(evses).Model;
                Assert.AreEqual(perStation + (perEvse * evses), model.Count);
                Assert.AreEqual(evses, model.EvseCount);
                Assert.AreEqual(evses, model.GetInteger(Setting.NumberOfConnectors));
            }
        }

        [TestMethod]
        public void Find_EachKey_InAnyCase()
        {
            DeviceModel model = new DeviceModelBench().Model;
            for (int index = 0; index < model.Count; index++)
            {
                string key = model.GetDefinition(index).Key;
                Assert.AreEqual(index, model.Find(key), key);
                Assert.AreEqual(index, model.Find(key.ToLower()), key);
                Assert.AreEqual(index, model.Find(key.ToUpper()), key);
            }
        }

        [TestMethod]
        public void Find_NoSuchKey_GivesMinusOne()
        {
            DeviceModel model = new DeviceModelBench().Model;

            Assert.AreEqual((int)-1, model.Find("NoSuchKey"));
            Assert.AreEqual((int)-1, model.Find(string.Empty));
            Assert.AreEqual((int)-1, model.Find("Heartbeat"));
            Assert.AreEqual((int)-1, model.Find("HeartbeatInterval "));
            Assert.AreEqual((int)-1, model.Find("HeartbeatInterval.1"));
            Assert.AreEqual((int)-1, model.Find("MaxCurrent"));
            Assert.AreEqual((int)-1, model.Find("MaxCurrent.0"));
            Assert.AreEqual((int)-1, model.Find("MaxCurrent.3"));
        }

        [TestMethod]
        public void Definition_OfAnEvse_NamesIt()
        {
            DeviceModel model = new DeviceModelBench(3).Model;

            VariableDefinition definition = model.GetDefinition(model.Find("MaxCurrent.3"));

            Assert.AreEqual((int)Setting.MaxCurrent, (int)definition.Setting);
            Assert.AreEqual((int)3, definition.Evse);
            Assert.AreEqual("MaxCurrent.3", definition.Key);
            Assert.AreEqual("EVSE", definition.Component);
            Assert.AreEqual("MaxCurrent", definition.Variable);
            Assert.IsNull(definition.Instance);
            Assert.AreEqual("A", definition.Unit);
            Assert.AreEqual((int)6, definition.Minimum);
            Assert.AreEqual((int)80, definition.Maximum);
        }

        [TestMethod]
        public void Definition_WithAnInstance_SplitsTheName()
        {
            DeviceModel model = new DeviceModelBench().Model;

            VariableDefinition definition = model.GetDefinition(model.Find("TransactionMessageAttempts"));

            Assert.AreEqual("OCPPCommCtrlr", definition.Component);
            Assert.AreEqual("MessageAttempts", definition.Variable);
            Assert.AreEqual("TransactionEvent", definition.Instance);
            Assert.AreEqual((int)0, definition.Evse);
            Assert.AreEqual(string.Empty, definition.Unit);
        }

        [TestMethod]
        public void EvseVariables_AreKeptApart()
        {
            DeviceModelBench bench = new DeviceModelBench(3);
            bench.Set("MaxCurrent.2", "16", ChangeSource.Installer, ChangeResult.Accepted);
            bench.Model.Set(Setting.Operative, 3, "false");

            Assert.AreEqual((int)32, bench.Model.GetInteger(Setting.MaxCurrent, 1));
            Assert.AreEqual((int)16, bench.Model.GetInteger(Setting.MaxCurrent, 2));
            Assert.AreEqual((int)32, bench.Model.GetInteger(Setting.MaxCurrent, 3));
            Assert.IsTrue(bench.Model.GetBoolean(Setting.Operative, 1));
            Assert.IsTrue(bench.Model.GetBoolean(Setting.Operative, 2));
            Assert.IsFalse(bench.Model.GetBoolean(Setting.Operative, 3));
            Assert.IsTrue(bench.Model.GetBoolean(Setting.StationOperative));
            Assert.AreEqual("MaxCurrent.2=16;Operative.3=false;", bench.Listener.Changes);
        }

        [TestMethod]
        public void TrySet_Boolean_TakesTheTwoWordsInAnyCase()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("LocalPreAuthorize", "true");
            Assert.IsTrue(bench.Model.GetBoolean(Setting.LocalPreAuthorize));
            bench.Accept("LocalPreAuthorize", "FALSE");
            Assert.IsFalse(bench.Model.GetBoolean(Setting.LocalPreAuthorize));
            bench.Accept("LocalPreAuthorize", "True");
            Assert.AreEqual("true", bench.Get("LocalPreAuthorize"));

            foreach (string wrong in new[] { string.Empty, "1", "0", "yes", "tru", "true ", " true", "truefalse" })
            {
                bench.Reject("LocalPreAuthorize", wrong);
            }

            Assert.AreEqual("LocalPreAuthorize: true or false allowed", bench.Problem);
        }

        [TestMethod]
        public void TrySet_Integer_TakesWholeNumbersWithinTheLimits()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("TransactionMessageAttempts", "1");
            bench.Accept("TransactionMessageAttempts", "100");
            Assert.AreEqual((int)100, bench.Model.GetInteger(Setting.TransactionMessageAttempts));
            bench.Accept("TransactionMessageAttempts", "007");
            Assert.AreEqual("7", bench.Get("TransactionMessageAttempts"));

            foreach (string wrong in new[] { "0", "101", "-1", "-", string.Empty, "+5", " 5", "5 ", "5.0", "5e0", "0x5", "five", "2147483648", "4294967301", "99999999999999999999", "٥" })
            {
                bench.Reject("TransactionMessageAttempts", wrong);
            }

            Assert.AreEqual("TransactionMessageAttempts: whole number from 1 to 100 allowed", bench.Problem);
        }

        [TestMethod]
        public void TrySet_Text_CountsCharacters()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("FreeVendIdTag", "12345678901234567890");
            bench.Accept("FreeVendIdTag", "ä€充1234567890123456");
            Assert.AreEqual("ä€充1234567890123456", bench.Model.GetText(Setting.FreeVendIdTag));

            bench.Reject("FreeVendIdTag", string.Empty);
            bench.Reject("FreeVendIdTag", "123456789012345678901");

            Assert.AreEqual("FreeVendIdTag: 1 to 20 characters allowed", bench.Problem);
        }

        [TestMethod]
        public void TrySet_Measurands_ChecksTheList()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("MeterValuesSampledData", "SoC,Voltage.L1");
            Assert.AreEqual("SoC,Voltage.L1", bench.Model.GetText(Setting.MeterValuesSampledData));
            bench.Accept("MeterValuesSampledData", string.Empty);
            Assert.AreEqual(string.Empty, bench.Model.GetText(Setting.MeterValuesSampledData));

            bench.Reject("MeterValuesSampledData", "SoC,RPM");

            Assert.AreEqual("MeterValuesSampledData: RPM is not a measurand of this charge point", bench.Problem);
        }

        [TestMethod]
        public void TrySet_Secret_IsKeptAndChecked()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("AuthorizationKey", "hex:00112233445566778899aabbccddeeff");
            bench.Accept("AuthorizationKey", "my secret");
            Assert.AreEqual("my secret", bench.Model.GetText(Setting.AuthorizationKey));

            bench.Reject("AuthorizationKey", "hex:0");
            bench.Accept("AuthorizationKey", new string('x', 40));
            bench.Reject("AuthorizationKey", "hex:" + new string('0', 78));
            bench.Reject("AuthorizationKey", new string('x', 41));

            Assert.AreEqual("AuthorizationKey: text of at most 40 characters, or hex: and an even number of hexadecimal digits, at most 76, allowed", bench.Problem);
        }

        [TestMethod]
        public void TrySet_Access_DependsOnWhoAsks()
        {
            ExpectAccess("HeartbeatInterval", "77", ChangeResult.Accepted, ChangeResult.Accepted, ChangeResult.Accepted);
            ExpectAccess("AuthorizationKey", "77", ChangeResult.Accepted, ChangeResult.Accepted, ChangeResult.Accepted);
            ExpectAccess("StationMaxCurrent", "77", ChangeResult.ReadOnly, ChangeResult.Accepted, ChangeResult.Accepted);
            ExpectAccess("MaxCurrent.1", "77", ChangeResult.ReadOnly, ChangeResult.Accepted, ChangeResult.Accepted);
            ExpectAccess("ChargePointModel", "77", ChangeResult.ReadOnly, ChangeResult.RebootRequired, ChangeResult.Accepted);
            ExpectAccess("FirmwareVersion", "77", ChangeResult.ReadOnly, ChangeResult.ReadOnly, ChangeResult.Accepted);
            ExpectAccess("Operative.1", "false", ChangeResult.ReadOnly, ChangeResult.ReadOnly, ChangeResult.Accepted);
        }

        [TestMethod]
        public void TrySet_NotAllowedToWrite_IsToldBeforeTheValueIsLookedAt()
        {
            DeviceModelBench bench = new DeviceModelBench();

            bench.Set("NumberOfConnectors", "nonsense", ChangeSource.Csms, ChangeResult.ReadOnly);

            Assert.AreEqual("NumberOfConnectors cannot be changed", bench.Problem);
        }

        [TestMethod]
        public void TrySet_RebootRequired_OnlyForANewValue()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Set("Identity", "CP001", ChangeSource.Installer, ChangeResult.Accepted);
            Assert.IsFalse(bench.Model.IsRebootPending);

            bench.Set("Identity", "CP002", ChangeSource.Installer, ChangeResult.RebootRequired);
            Assert.IsTrue(bench.Model.IsRebootPending);

            bench.Restart();
            Assert.IsFalse(bench.Model.IsRebootPending);
            Assert.AreEqual("CP002", bench.Get("Identity"));
        }

        [TestMethod]
        public void TrySet_RebootRequired_TheFirmwareItselfNeedsNone()
        {
            DeviceModelBench bench = new DeviceModelBench();

            bench.Model.Set(Setting.ChargePointModel, 0, "Wallbox");

            Assert.AreEqual("Wallbox", bench.Get("ChargePointModel"));
            Assert.IsFalse(bench.Model.IsRebootPending);
        }

        [TestMethod]
        public void TrySet_SameValue_NeitherTellsNorWrites()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("HeartbeatInterval", "300");
            bench.Accept("LocalAuthorizeOffline", "true");
            bench.Accept("MeterValuesSampledData", "Energy.Active.Import.Register,Power.Active.Import");

            Assert.AreEqual(string.Empty, bench.Listener.Changes);
            Assert.AreEqual((int)0, bench.Files.WriteCount);
        }

        [TestMethod]
        public void TrySet_SameValueWrittenOtherwise_NeitherTellsNorWrites()
        {
            DeviceModelBench bench = new DeviceModelBench();
            bench.Accept("HeartbeatInterval", "0300");
            bench.Accept("LocalAuthorizeOffline", "TRUE");

            Assert.AreEqual(string.Empty, bench.Listener.Changes);
            Assert.AreEqual((int)0, bench.Files.WriteCount);
        }

        [TestMethod]
        public void TrySet_NewValue_EachListenerReadsItOnce()
        {
            DeviceModelBench bench = new DeviceModelBench();
            RecordingVariableListener other = new RecordingVariableListener(bench.Model);

            bench.Accept("HeartbeatInterval", "60");
            bench.Accept("FreeVendActive", "TRUE");
            bench.Reject("HeartbeatInterval", "-1");

            Assert.AreEqual("HeartbeatInterval=60;FreeVendActive=true;", bench.Listener.Changes);
            Assert.AreEqual(bench.Listener.Changes, other.Changes);
        }

        [TestMethod]
        public void Set_NotAllowedValue_IsIgnored()
        {
            DeviceModelBench bench = new DeviceModelBench();

            bench.Model.Set(Setting.HeartbeatInterval, 0, "86401");

            Assert.AreEqual((int)300, bench.Model.GetInteger(Setting.HeartbeatInterval));
            Assert.AreEqual(string.Empty, bench.Listener.Changes);
        }

        private static void ExpectAccess(string key, string value, ChangeResult csms, ChangeResult installer, ChangeResult firmware)
        {
            new DeviceModelBench().Set(key, value, ChangeSource.Csms, csms);
            new DeviceModelBench().Set(key, value, ChangeSource.Installer, installer);
            new DeviceModelBench().Set(key, value, ChangeSource.Firmware, firmware);
        }
    }
}
