// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Single variables as a CSMS reads and sets them.
    /// </summary>
    public sealed class VariableBench
    {
        public VariableBench()
        {
            Service = new VariableService(Services.Model);
        }

        public ServiceBench Services { get; } = new ServiceBench(2);

        public VariableService Service { get; }

        public static VariableReference Reference(string component, string variable)
        {
            return new VariableReference { Component = component, Variable = variable };
        }

        public static string Read(DeviceModel model, string key)
        {
            return model.GetValue(model.Find(key));
        }

        /// <summary>
        /// As a CSMS of OCPP 1.6 does.
        /// </summary>
        public void Write(string key, string value)
        {
            string problem;
            Assert.AreEqual((int)ChangeResult.Accepted, (int)Services.Model.TrySet(Services.Model.Find(key), value, ChangeSource.Csms, out problem), problem);
        }

        public void ExpectAttribute(VariableAttribute attribute)
        {
            VariableReference reference = Reference("OCPPCommCtrlr", "HeartbeatInterval");
            reference.Attribute = attribute;
            VariableRefusal refusal;

            Assert.AreEqual((int)VariableStatus.NotSupportedAttributeType, (int)Service.Set(reference, "60", out refusal));

            ExpectGet(VariableStatus.NotSupportedAttributeType, VariableRefusal.NotFound, reference);
        }

        public void ExpectSet(VariableStatus status, VariableRefusal refusal, string component, string variable, string value)
        {
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)Service.Set(Reference(component, variable), value, out found), variable + " = " + value);
            Assert.AreEqual((int)refusal, (int)found, variable + " = " + value);
        }

        public void ExpectGet(VariableStatus status, VariableRefusal refusal, VariableReference reference)
        {
            string value;
            VariableRefusal found;
            Assert.AreEqual((int)status, (int)Service.Get(reference, out value, out found), reference.Variable);
            Assert.AreEqual((int)refusal, (int)found, reference.Variable);
            Assert.IsNull(value, reference.Variable);
        }

        public void ExpectValue(string expected, string component, string variable)
        {
            string value;
            VariableRefusal refusal;
            Assert.AreEqual((int)VariableStatus.Accepted, (int)Service.Get(Reference(component, variable), out value, out refusal), variable);
            Assert.AreEqual((int)VariableRefusal.None, (int)refusal);
            Assert.AreEqual(expected, value, variable);
        }
    }
}
