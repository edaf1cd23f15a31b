// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The words in which scenarios of OCPP 2.0.1 are written: EVSEs, variables and transaction events. Each EVSE has one connector.
    /// </summary>
    public abstract class Scenario201 : Scenario
    {
        /// <summary>The setting that lets the charge point offer OCPP 2.0.1 only.</summary>
        protected const string Only201 = "OcppVersions=ocpp2.0.1";

        /// <summary>
        /// Makes the charge point, which is still without power and speaks OCPP 2.0.1 only.
        /// </summary>
        protected void Build201(int evses = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            Build(evses, sockets, seed, settings.Prepend(Only201).ToArray());
        }

        /// <summary>
        /// Makes the charge point and lets it boot until it has told the states of all its connectors.
        /// </summary>
        protected void Boot201(int evses = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            Build201(evses, sockets, seed, settings);
            PowerOn();
            Reach(() => Enumerable.Range(1, evses).All(evse => Record.StatusOf(evse, 1) == "Available"), "the boot", 10);
            Forget();
        }

        /// <summary>
        /// Plugs in, shows a tag and waits until the vehicle charges and the CSMS knows.
        /// </summary>
        /// <returns>The transaction as the CSMS has recorded it.</returns>
        protected EventTransactionRecord Charge201(int evse = 1, string tag = Alice)
        {
            Plug(evse);
            Advance(0.2);
            Tag(tag);
            Reach(() => Hardware(evse).Contactor.IsClosed, "EVSE " + evse + " charging");
            Reach(() => Latest(evse)?.ChargingState == "Charging", "the transaction at the CSMS");
            return Latest(evse);
        }

        /// <summary>
        /// Gets the latest transaction of an EVSE, or <see langword="null"/>.
        /// </summary>
        protected EventTransactionRecord Latest(int evse = 1)
        {
            return Record.EventTransactions.LastOrDefault(transaction => transaction.EvseId == evse);
        }

        /// <summary>
        /// Waits for a TransactionEvent, behind the call that was expected before.
        /// </summary>
        protected IncomingCall ExpectEvent(string eventType, string triggerReason = null, double within = 30)
        {
            return Expect("TransactionEvent", call => call.Text("eventType") == eventType && (triggerReason == null || call.Text("triggerReason") == triggerReason), within);
        }

        protected IncomingCall ExpectStatus201(string status, int evse = 1, double within = 30)
        {
            return Expect("StatusNotification", call => call.Integer("evseId") == evse && call.Text("connectorStatus") == status, within);
        }

        /// <summary>
        /// Reads one variable, named as in <c>OCPPCommCtrlr.MessageTimeout[Default]</c> or <c>EVSE(1).Power</c>.
        /// </summary>
        /// <returns>Its value, or its status when that is not Accepted.</returns>
        protected string Get(string name, string attributeType = null)
        {
            JsonObject data = Name(name);
            if (attributeType != null)
            {
                data["attributeType"] = attributeType;
            }

            CallAnswer answer = Ask("GetVariables", new { getVariableData = new[] { data } });
            string status = answer.Text("getVariableResult.0.attributeStatus");
            return status == "Accepted" ? answer.Text("getVariableResult.0.attributeValue") : status;
        }

        /// <summary>
        /// Sets one variable and checks the status of the answer.
        /// </summary>
        protected void Set(string name, string value, string status = "Accepted")
        {
            JsonObject data = Name(name);
            data["attributeValue"] = value;
            CallAnswer answer = Ask("SetVariables", new { setVariableData = new[] { data } });
            string got = answer.Text("setVariableResult.0.attributeStatus");
            if (got != status)
            {
                throw Failure("SetVariables of " + name + " gets " + answer + " instead of " + status);
            }
        }

        /// <summary>
        /// Makes the component and the variable of a request from a name such as <c>EVSE(1).Power</c>, <c>Connector(1,1).Available</c> or
        /// <c>DeviceDataCtrlr.ItemsPerMessage[GetReport]</c>.
        /// </summary>
        protected static JsonObject Name(string name)
        {
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            string component = name.Substring(0, dot);
            string variable = name.Substring(dot + 1);
            JsonObject componentPart = new JsonObject();
            int evseAt = component.IndexOf('(', StringComparison.Ordinal);
            if (evseAt >= 0)
            {
                int[] ids = component.Substring(evseAt + 1).TrimEnd(')').Split(',').Select(int.Parse).ToArray();
                JsonObject evse = new JsonObject { ["id"] = ids[0] };
                if (ids.Length > 1)
                {
                    evse["connectorId"] = ids[1];
                }

                componentPart["evse"] = evse;
                component = component.Substring(0, evseAt);
            }

            componentPart["name"] = component;
            JsonObject variablePart = new JsonObject();
            int instanceAt = variable.IndexOf('[', StringComparison.Ordinal);
            if (instanceAt >= 0)
            {
                variablePart["instance"] = variable.Substring(instanceAt + 1).TrimEnd(']');
                variable = variable.Substring(0, instanceAt);
            }

            variablePart["name"] = variable;
            return new JsonObject { ["component"] = componentPart, ["variable"] = variablePart };
        }
    }
}
