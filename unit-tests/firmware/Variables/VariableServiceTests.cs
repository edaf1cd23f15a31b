// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VariableServiceTests
    {
        [TestMethod]
        public void B05_FR_10_Set_IsReadBackAndKept()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            bench.ExpectValue("60", "OCPPCommCtrlr", "HeartbeatInterval");

            Assert.AreEqual("60", VariableBench.Read(new DeviceModel(2, new SettingsFile(bench.Services.Files)), "HeartbeatInterval"));
        }

        [TestMethod]
        public void B05_FR_04_Set_UnknownComponent()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, "NoSuchCtrlr", "HeartbeatInterval", "60");
        }

        [TestMethod]
        public void B05_FR_05_Set_UnknownVariable()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, "OCPPCommCtrlr", "NoSuchVariable", "60");
        }

        [TestMethod]
        public void B05_FR_06_Set_OtherAttribute()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectAttribute(VariableAttribute.Target);
            bench.ExpectAttribute(VariableAttribute.MinSet);
            bench.ExpectAttribute(VariableAttribute.MaxSet);
            bench.ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_07_Set_WrongFormat_IsRejected()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", "often");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "OCPPCommCtrlr", "HeartbeatInterval", string.Empty);
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "AuthCtrlr", "LocalPreAuthorize", "yes");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,DataSigned");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", string.Empty);
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "TxCtrlr", "TxStartPoint", "EVConnected,EVConnected");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "ClockCtrlr", "TimeSource", "NTP");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "Revolutions");

            bench.ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
            bench.ExpectValue("PowerPathClosed", "TxCtrlr", "TxStartPoint");
        }

        [TestMethod]
        public void B05_FR_08_Set_OutsideTheLimits_IsRejected()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "0");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "-1");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.OutOfRange, "OCPPCommCtrlr", "HeartbeatInterval", "86401");

            bench.ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
            bench.Write("HeartbeatInterval", "0");
            bench.ExpectValue("0", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_07_Set_MeasurandWithPhase_IsForOcpp16()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "Voltage.L1");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "Temperature");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SampledDataCtrlr", "TxUpdatedMeasurands", "SoC,SoC");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxUpdatedMeasurands", "Voltage,SoC");
            bench.Write("MeterValuesSampledData", "Voltage.L1,Temperature");
        }

        [TestMethod]
        public void B05_FR_09_Set_ReadOnly_IsRejected()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ClockCtrlr", "DateTime", "2026-01-02T03:04:05Z");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "SecurityProfile", "3");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "ChargingStation", "Available", "false");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "OCPPCommCtrlr", "CsmsUrl", "ws://elsewhere");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "SecurityCtrlr", "Identity", "CP002");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.ReadOnly, "OCPPCommCtrlr", "FileTransferProtocols", "HTTP");
        }

        [TestMethod]
        public void B05_Set_ListsInAnyOrder()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "TxCtrlr", "TxStopPoint", "Authorized,EVConnected,EnergyTransfer");
            bench.ExpectValue("Authorized,EVConnected,EnergyTransfer", "TxCtrlr", "TxStopPoint");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxEndedMeasurands", string.Empty);
        }

        [TestMethod]
        public void B05_Set_EffectAfterAReboot_IsTold()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.RebootRequired, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "NetworkConfigurationPriority", "0,1");
        }

        [TestMethod]
        public void B05_Set_FlashFails_IsRejectedAndTheOldValueStays()
        {
            VariableBench bench = new VariableBench();
            bench.Services.Files.IsFailing = true;

            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.NotStored, "OCPPCommCtrlr", "HeartbeatInterval", "60");

            bench.ExpectValue("300", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void B05_FR_13_Set_SameVariableTwice_TheLastCounts()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "60");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "OCPPCommCtrlr", "HeartbeatInterval", "90");

            bench.ExpectValue("90", "OCPPCommCtrlr", "HeartbeatInterval");
        }

        [TestMethod]
        public void Set_Password_Has16To40CharactersAndNoMark()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", new string('x', 40));
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", string.Empty);
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcde");
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", new string('x', 41));
            bench.ExpectSet(VariableStatus.Rejected, VariableRefusal.InvalidValue, "SecurityCtrlr", "BasicAuthPassword", "hex:001122334455");

            Assert.AreEqual(new string('x', 40), bench.Services.Model.GetText(Setting.AuthorizationKey));
        }

        [TestMethod]
        public void B06_FR_09_Get_WriteOnly_IsRejected()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SecurityCtrlr", "BasicAuthPassword", "0123456789abcdef");

            bench.ExpectGet(VariableStatus.Rejected, VariableRefusal.WriteOnly, VariableBench.Reference("SecurityCtrlr", "BasicAuthPassword"));
        }

        [TestMethod]
        public void B06_FR_06_Get_UnknownComponent()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectGet(VariableStatus.UnknownComponent, VariableRefusal.NotFound, VariableBench.Reference("NoSuchCtrlr", "HeartbeatInterval"));
        }

        [TestMethod]
        public void B06_FR_07_Get_UnknownVariable()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectGet(VariableStatus.UnknownVariable, VariableRefusal.NotFound, VariableBench.Reference("OCPPCommCtrlr", "NoSuchVariable"));
        }

        [TestMethod]
        public void B06_FR_13_Get_WithoutValue_IsEmpty()
        {
            VariableBench bench = new VariableBench();
            bench.ExpectValue(string.Empty, "SecurityCtrlr", "OrganizationName");
            bench.ExpectValue(string.Empty, "AlignedDataCtrlr", "TxEndedMeasurands");
        }

        [TestMethod]
        public void B06_FR_14_Get_WithInstance()
        {
            VariableBench bench = new VariableBench();
            VariableReference reference = VariableBench.Reference("DeviceDataCtrlr", "ItemsPerMessage");
            reference.Instance = "SetVariables";
            string value;
            VariableRefusal refusal;

            Assert.AreEqual((int)VariableStatus.Accepted, (int)bench.Service.Get(reference, out value, out refusal));

            Assert.AreEqual("30", value);
        }

        [TestMethod]
        public void View_SettingOfEitherVersion_IsTheSame()
        {
            VariableBench bench = new VariableBench();
            bench.Write("HeartbeatInterval", "77");
            bench.Write("TransactionMessageAttempts", "7");
            bench.ExpectValue("77", "OCPPCommCtrlr", "HeartbeatInterval");
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "SampledDataCtrlr", "TxUpdatedInterval", "33");
            Assert.AreEqual("33", VariableBench.Read(bench.Services.Model, "MeterValueSampleInterval"));
            bench.ExpectSet(VariableStatus.Accepted, VariableRefusal.None, "AuthCacheCtrlr", "Enabled", "false");
            Assert.AreEqual("false", VariableBench.Read(bench.Services.Model, "AuthorizationCacheEnabled"));
        }
    }
}
