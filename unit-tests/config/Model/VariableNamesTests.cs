// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VariableNamesTests
    {
        [TestMethod]
        public void FindVariable_EachVariable_ByItsOwnNames()
        {
            DeviceModel model = new DeviceModelBench(2).Model;
            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                if (definition.IsOcpp201)
                {
                    VariableReference reference = new VariableReference
                    {
                        Component = definition.Component,
                        Variable = definition.Variable,
                        Instance = definition.Instance,
                        EvseId = definition.Evse > 0 ? definition.Evse : VariableReference.None,
                        ConnectorId = definition.Connector > 0 ? definition.Connector : VariableReference.None,
                    };
                    Assert.AreEqual(index, model.FindVariable(reference), definition.Key);
                    Assert.IsTrue(model.IsMeant(index, reference), definition.Key);
                    reference.Component = reference.Component.ToUpper();
                    reference.Variable = reference.Variable.ToLower();
                    Assert.AreEqual(index, model.FindVariable(reference), definition.Key);
                }
            }
        }

        [TestMethod]
        public void B06_FR_06_UnknownComponent()
        {
            ExpectUnknownComponent("NoSuchCtrlr", "Enabled");
            ExpectUnknownComponent(string.Empty, "Enabled");
            ExpectUnknownComponent("Ctrlr", "Enabled");
            ExpectUnknownComponent("AuthCtrl", "LocalPreAuthorize");
            ExpectUnknownComponent("AuthCtrlrs", "LocalPreAuthorize");
            ExpectUnknownComponent("-", string.Empty);
        }

        [TestMethod]
        public void B06_FR_06_ComponentOfAnotherPlace_IsUnknown()
        {
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("EVSE", "Power"));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("EVSE", "Power", null, 0));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("EVSE", "Power", null, 3));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("EVSE", "Power", null, 1, 1));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("Connector", "ConnectorType", null, 1));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("Connector", "ConnectorType", null, 1, 0));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("Connector", "ConnectorType", null, 1, 2));
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("ChargingStation", "Model", null, 1));
            Assert.IsTrue(Find("Connector", "ConnectorType", null, 2, 1) >= 0);
        }

        [TestMethod]
        public void B06_FR_14_ComponentInstanceThatIsNotThere_IsUnknown()
        {
            DeviceModel model = new DeviceModelBench(2).Model;
            VariableReference reference = new VariableReference { Component = "ClockCtrlr", ComponentInstance = "Main", Variable = "DateTime" };

            Assert.AreEqual(DeviceModel.UnknownComponent, model.FindVariable(reference));

            reference.ComponentInstance = string.Empty;
            Assert.IsTrue(model.FindVariable(reference) >= 0);
        }

        [TestMethod]
        public void B06_FR_07_UnknownVariable()
        {
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("AuthCtrlr", "NoSuchVariable"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("AuthCtrlr", string.Empty));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("AuthCtrlr", "LocalPreAuthoriz"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("AuthCtrlr", "LocalPreAuthorize*"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("AuthCtrlr", "LocalPreAuthorize*|bool"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("OCPPCommCtrlr", "MessageTimeout[Default]"));
        }

        [TestMethod]
        public void B06_FR_15_InstanceMustBeNamedExactly()
        {
            Assert.IsTrue(Find("DeviceDataCtrlr", "ItemsPerMessage", "GetReport") >= 0);
            Assert.IsTrue(Find("DeviceDataCtrlr", "ItemsPerMessage", "getreport") >= 0);
            Assert.AreNotEqual(Find("DeviceDataCtrlr", "ItemsPerMessage", "GetReport"), Find("DeviceDataCtrlr", "ItemsPerMessage", "SetVariables"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("DeviceDataCtrlr", "ItemsPerMessage"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("DeviceDataCtrlr", "ItemsPerMessage", string.Empty));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("DeviceDataCtrlr", "ItemsPerMessage", "GetLog"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("DeviceDataCtrlr", "ItemsPerMessage", "Get"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("ClockCtrlr", "DateTime", "Default"));
        }

        [TestMethod]
        public void FindVariable_OnlyOfOcpp16_IsUnknown()
        {
            Assert.AreEqual(DeviceModel.UnknownComponent, Find("-", "NumberOfConnectors"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("ChargingStation", "NumberOfConnectors"));
            Assert.AreEqual(DeviceModel.UnknownVariable, Find("EVSE", "Operative", null, 1));
        }

        [TestMethod]
        public void B08_FR_20_WithoutVariable_AllOfTheComponentAreMeant()
        {
            Assert.AreEqual((int)6, CountMeant(new VariableReference { Component = "DeviceDataCtrlr" }));
            Assert.AreEqual((int)0, CountMeant(new VariableReference { Component = "NoSuchCtrlr" }));
        }

        [TestMethod]
        public void B08_FR_21_WithoutInstance_AllInstancesAreMeant()
        {
            VariableReference reference = new VariableReference { Component = "DeviceDataCtrlr", Variable = "ItemsPerMessage" };
            Assert.AreEqual((int)3, CountMeant(reference));

            reference.Instance = "GetReport";
            Assert.AreEqual((int)1, CountMeant(reference));

            reference.Instance = "GetLog";
            Assert.AreEqual((int)0, CountMeant(reference));
        }

        [TestMethod]
        public void Filter_WithoutEvse_AllEvsesAreMeant()
        {
            VariableReference reference = new VariableReference { Component = "EVSE", Variable = "AvailabilityState" };
            Assert.AreEqual((int)2, CountMeant(reference));
            reference.EvseId = 2;
            Assert.AreEqual((int)1, CountMeant(reference));
            reference.EvseId = 3;
            Assert.AreEqual((int)0, CountMeant(reference));

            reference = new VariableReference { Component = "Connector", Variable = "AvailabilityState" };
            Assert.AreEqual((int)2, CountMeant(reference));
            reference.EvseId = 1;
            Assert.AreEqual((int)1, CountMeant(reference));
            reference.ConnectorId = 1;
            Assert.AreEqual((int)1, CountMeant(reference));
            reference.ConnectorId = 2;
            Assert.AreEqual((int)0, CountMeant(reference));
        }

        [TestMethod]
        public void Filter_EvseOfAStationComponent_MeansNothing()
        {
            Assert.AreEqual((int)0, CountMeant(new VariableReference { Component = "ClockCtrlr", EvseId = 1 }));
            Assert.AreEqual((int)0, CountMeant(new VariableReference { Component = "ClockCtrlr", EvseId = 0 }));
            Assert.AreEqual((int)0, CountMeant(new VariableReference { Component = "EVSE", EvseId = 1, ConnectorId = 1 }));
            Assert.AreEqual((int)0, CountMeant(new VariableReference { Component = "ClockCtrlr", ComponentInstance = "Main" }));
        }

        private static void ExpectUnknownComponent(string component, string variable)
        {
            Assert.AreEqual(DeviceModel.UnknownComponent, Find(component, variable));
        }

        private static int Find(string component, string variable, string instance = null, int evse = VariableReference.None, int connector = VariableReference.None)
        {
            return new DeviceModelBench(2).Model.FindVariable(new VariableReference { Component = component, Variable = variable, Instance = instance, EvseId = evse, ConnectorId = connector });
        }

        private static int CountMeant(VariableReference reference)
        {
            DeviceModel model = new DeviceModelBench(2).Model;
            int count = 0;
            for (int index = 0; index < model.Count; index++)
            {
                if (model.IsMeant(index, reference))
                {
                    count++;
                }
            }

            return count;
        }
    }
}
