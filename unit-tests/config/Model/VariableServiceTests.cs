// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VariableServiceTests
    {
        private static DeviceModelBench s_bench;
        private static VariableService s_service;

        [TestMethod]
        public void B05_FR_10_Set_IsReadBackAndKept()
        {
            SetUp();
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            ExpectValue("60", "OCPPCommCtrlr", "HeartbeatInterval");

            s_bench.Restart();

            Assert.AreEqual("60", s_bench.Get("HeartbeatInterval"));
        }

        [TestMethod]
        public void B05_FR_04_Set_UnknownComponent()
        {
            SetUp();
            ExpectSet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, "NoSuchCtrlr", "HeartbeatInterval", "60");
        }

        [TestMethod]
        public void B05_FR_05_Set_UnknownVariable()
        {
            SetUp();
            ExpectSet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, "OCPPCommCtrlr", "NoSuchVariable", "60");
        }

        [TestMethod]
        public void B05_FR_06_Set_OtherAttribute()
        {
            SetUp();
            ExpectAttribute(VariableAttribute.Target);
            ExpectAttribute(VariableAttribute.MinSet);
            ExpectAttribute(VariableAttribute.MaxSet);
            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_07_Set_WrongFormat_IsRejected()
        {
            SetUp();
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", "often");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "AuthCtrlr", "LocalPreAuthorize", "yes");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,DataSigned");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,EVConnected");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "ClockCtrlr", "TimeSource", "NTP");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "Revolutions");

            Assert.AreEqual(string.Empty, s_bench.Listener.Changes);
        }

        [TestMethod]
        public void B05_FR_08_Set_OutsideTheLimits_IsRejected()
        {
            SetUp();
            ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "-1");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "86401");

            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_09_Set_ReadOnly_IsRejected()
        {
            SetUp();
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ClockCtrlr", "DateTime", "2026-01-02T03:04:05Z");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "SecurityProfile", "3");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ChargingStation", "Available", "false");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "OCPPCommCtrlr", "CsmsUrl", "ws://elsewhere");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "Identity", "CP002");
        }

        [TestMethod]
        public void B05_Set_ListsInAnyOrder()
        {
            SetUp();
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "TxCtrlr", "TxStopPoint", "Authorized,EVConnected,EnergyTransfer");
            ExpectValue("Authorized,EVConnected,EnergyTransfer", "TxCtrlr", "TxStopPoint");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxEndedMeasurands", string.Empty);
        }

        [TestMethod]
        public void B05_Set_EffectAfterAReboot_IsTold()
        {
            SetUp();
            ExpectSet(VariableStatus.RebootRequired, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
        }

        [TestMethod]
        public void B05_Set_FlashFails_IsRejectedAndTheOldValueStays()
        {
            SetUp();
            s_bench.Files.IsFailing = true;

            ExpectSet(VariableStatus.Rejected, VariableRefusal.NotStored, "OCPPCommCtrlr", "HeartbeatInterval", "60");

            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_13_Set_SameVariableTwice_TheLastCounts()
        {
            SetUp();
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "90");

            ExpectValue("90", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void Set_Password_Has16To40CharactersAndNoMark()
        {
            SetUp();
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", new string('x', 40));
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcde");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", new string('x', 41));
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "hex:001122334455");

            Assert.AreEqual(new string('x', 40), s_bench.Model.GetText(Setting.AuthorizationKey));
        }

        [TestMethod]
        public void B06_FR_09_Get_WriteOnly_IsRejected()
        {
            SetUp();
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");

            ExpectGet(VariableStatus.Rejected, VariableRefusal.WriteOnly, Reference("SecurityCtrlr", "BasicAuthPassword"));
        }

        [TestMethod]
        public void B06_FR_06_Get_UnknownComponent()
        {
            SetUp();
            ExpectGet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, Reference("NoSuchCtrlr", "HeartbeatInterval"));
        }

        [TestMethod]
        public void B06_FR_07_Get_UnknownVariable()
        {
            SetUp();
            ExpectGet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, Reference("OCPPCommCtrlr", "NoSuchVariable"));
        }

        [TestMethod]
        public void B06_FR_13_Get_WithoutValue_IsEmpty()
        {
            SetUp();
            ExpectValue(string.Empty, "SecurityCtrlr", "OrganizationName");
            ExpectValue(string.Empty, "SampledDataCtrlr", "TxEndedMeasurands");
        }

        [TestMethod]
        public void B06_FR_14_Get_WithInstance()
        {
            SetUp();
            VariableReference reference = Reference("DeviceDataCtrlr", "ItemsPerMessage");
            reference.Instance = "SetVariables";
            string value;
            VariableRefusal refusal;

            Assert.AreEqual((int)VariableStatus.Accepted, (int)s_service.Get(reference, out value, out refusal));

            Assert.AreEqual("60", value);
        }

        [TestMethod]
        public void View_SettingOfEitherVersion_IsTheSame()
        {
            SetUp();
            s_bench.Accept("HeartbeatInterval", "77");
            s_bench.Accept("TransactionMessageAttempts", "7");
            ExpectValue("77", "OCPPCommCtrlr", "HeartbeatInterval");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxUpdatedInterval", "33");
            Assert.AreEqual("33", s_bench.Get("MeterValueSampleInterval"));
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "AuthCacheCtrlr", "Enabled", "false");
            Assert.AreEqual("false", s_bench.Get("AuthorizationCacheEnabled"));
        }

        private static VariableReference Reference(string component, string variable)
        {
            return new VariableReference { Component = component, Variable = variable };
        }

        private void ExpectAttribute(VariableAttribute attribute)
        {
            VariableReference reference = Reference("OCPPCommCtrlr", "HeartbeatInterval");
            reference.Attribute = attribute;
            VariableRefusal refusal;

            Assert.AreEqual((int)VariableStatus.NotSupportedAttributeType, (int)s_service.Set(reference, "60", out refusal));

            ExpectGet(VariableStatus.NotSupportedAttributeType, VariableRefusal.NotFound, reference);
        }

        private void ExpectSet(VariableStatus status, VariableRefusal refusal, string component, string variable, string value)
        {
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)s_service.Set(Reference(component, variable), value, out found), variable + " = " + value);
            Assert.AreEqual((int)refusal, (int)found, variable + " = " + value);
        }

        private void ExpectGet(VariableStatus status, VariableRefusal refusal, VariableReference reference)
        {
            string value;
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)s_service.Get(reference, out value, out found), reference.Variable);
            Assert.AreEqual((int)refusal, (int)found, reference.Variable);
            Assert.IsNull(value, reference.Variable);
        }

        private void ExpectValue(string expected, string component, string variable)
        {
            string value;
            VariableRefusal refusal;
            Assert.AreEqual((int)VariableStatus.Accepted, (int)s_service.Get(Reference(component, variable), out value, out refusal), variable);
            Assert.AreEqual((int)VariableRefusal.None, (int)refusal);
            Assert.AreEqual(expected, value, variable);
        }

        private static void SetUp()
        {
            s_bench = new DeviceModelBench(2);
            s_service = new VariableService(s_bench.Model);
        }
    }
}
