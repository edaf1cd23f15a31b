// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VariableServiceTests
    {
        private readonly DeviceModelBench _bench = new DeviceModelBench(2);
        private readonly VariableService _service;

        public VariableServiceTests()
        {
            _service = new VariableService(_bench.Model);
        }

        [TestMethod]
        public void B05_FR_10_Set_IsReadBackAndKept()
        {
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            ExpectValue("60", "OCPPCommCtrlr", "HeartbeatInterval");

            _bench.Restart();

            Assert.AreEqual("60", _bench.Get("HeartbeatInterval"));
        }

        [TestMethod]
        public void B05_FR_04_Set_UnknownComponent()
        {
            ExpectSet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, "NoSuchCtrlr", "HeartbeatInterval", "60");
        }

        [TestMethod]
        public void B05_FR_05_Set_UnknownVariable()
        {
            ExpectSet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, "OCPPCommCtrlr", "NoSuchVariable", "60");
        }

        [TestMethod]
        public void B05_FR_06_Set_OtherAttribute()
        {
            ExpectAttribute(VariableAttribute.Target);
            ExpectAttribute(VariableAttribute.MinSet);
            ExpectAttribute(VariableAttribute.MaxSet);
            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_07_Set_WrongFormat_IsRejected()
        {
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", "often");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "AuthCtrlr", "LocalPreAuthorize", "yes");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,DataSigned");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,EVConnected");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "ClockCtrlr", "TimeSource", "NTP");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "Revolutions");

            Assert.AreEqual(string.Empty, _bench.Listener.Changes);
        }

        [TestMethod]
        public void B05_FR_08_Set_OutsideTheLimits_IsRejected()
        {
            ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "-1");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "86401");

            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_09_Set_ReadOnly_IsRejected()
        {
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ClockCtrlr", "DateTime", "2026-01-02T03:04:05Z");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "SecurityProfile", "3");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ChargingStation", "Available", "false");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "OCPPCommCtrlr", "CsmsUrl", "ws://elsewhere");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "Identity", "CP002");
        }

        [TestMethod]
        public void B05_Set_ListsInAnyOrder()
        {
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "TxCtrlr", "TxStopPoint", "Authorized,EVConnected,EnergyTransfer");
            ExpectValue("Authorized,EVConnected,EnergyTransfer", "TxCtrlr", "TxStopPoint");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxEndedMeasurands", string.Empty);
        }

        [TestMethod]
        public void B05_Set_EffectAfterAReboot_IsTold()
        {
            ExpectSet(VariableStatus.RebootRequired, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
        }

        [TestMethod]
        public void B05_Set_FlashFails_IsRejectedAndTheOldValueStays()
        {
            _bench.Files.IsFailing = true;

            ExpectSet(VariableStatus.Rejected, VariableRefusal.NotStored, "OCPPCommCtrlr", "HeartbeatInterval", "60");

            ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_13_Set_SameVariableTwice_TheLastCounts()
        {
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "90");

            ExpectValue("90", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void Set_Password_Has16To40CharactersAndNoMark()
        {
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", new string('x', 40));
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", string.Empty);
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcde");
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", new string('x', 41));
            ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "hex:001122334455");

            Assert.AreEqual(new string('x', 40), _bench.Model.GetText(Setting.AuthorizationKey));
        }

        [TestMethod]
        public void B06_FR_09_Get_WriteOnly_IsRejected()
        {
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");

            ExpectGet(VariableStatus.Rejected, VariableRefusal.WriteOnly, Reference("SecurityCtrlr", "BasicAuthPassword"));
        }

        [TestMethod]
        public void B06_FR_06_Get_UnknownComponent()
        {
            ExpectGet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, Reference("NoSuchCtrlr", "HeartbeatInterval"));
        }

        [TestMethod]
        public void B06_FR_07_Get_UnknownVariable()
        {
            ExpectGet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, Reference("OCPPCommCtrlr", "NoSuchVariable"));
        }

        [TestMethod]
        public void B06_FR_13_Get_WithoutValue_IsEmpty()
        {
            ExpectValue(string.Empty, "SecurityCtrlr", "OrganizationName");
            ExpectValue(string.Empty, "SampledDataCtrlr", "TxEndedMeasurands");
        }

        [TestMethod]
        public void B06_FR_14_Get_WithInstance()
        {
            VariableReference reference = Reference("DeviceDataCtrlr", "ItemsPerMessage");
            reference.Instance = "SetVariables";
            string value;
            VariableRefusal refusal;

            Assert.AreEqual((int)VariableStatus.Accepted, (int)_service.Get(reference, out value, out refusal));

            Assert.AreEqual("60", value);
        }

        [TestMethod]
        public void View_SettingOfEitherVersion_IsTheSame()
        {
            _bench.Accept("HeartbeatInterval", "77");
            _bench.Accept("TransactionMessageAttempts", "7");
            ExpectValue("77", "OCPPCommCtrlr", "HeartbeatInterval");
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxUpdatedInterval", "33");
            Assert.AreEqual("33", _bench.Get("MeterValueSampleInterval"));
            ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "AuthCacheCtrlr", "Enabled", "false");
            Assert.AreEqual("false", _bench.Get("AuthorizationCacheEnabled"));
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

            Assert.AreEqual((int)VariableStatus.NotSupportedAttributeType, (int)_service.Set(reference, "60", out refusal));

            ExpectGet(VariableStatus.NotSupportedAttributeType, VariableRefusal.NotFound, reference);
        }

        private void ExpectSet(VariableStatus status, VariableRefusal refusal, string component, string variable, string value)
        {
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)_service.Set(Reference(component, variable), value, out found), variable + " = " + value);
            Assert.AreEqual((int)refusal, (int)found, variable + " = " + value);
        }

        private void ExpectGet(VariableStatus status, VariableRefusal refusal, VariableReference reference)
        {
            string value;
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)_service.Get(reference, out value, out found), reference.Variable);
            Assert.AreEqual((int)refusal, (int)found, reference.Variable);
            Assert.IsNull(value, reference.Variable);
        }

        private void ExpectValue(string expected, string component, string variable)
        {
            string value;
            VariableRefusal refusal;
            Assert.AreEqual((int)VariableStatus.Accepted, (int)_service.Get(Reference(component, variable), out value, out refusal), variable);
            Assert.AreEqual((int)VariableRefusal.None, (int)refusal);
            Assert.AreEqual(expected, value, variable);
        }
    }
}
