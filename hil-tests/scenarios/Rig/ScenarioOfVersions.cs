// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The words of scenarios that play over either version, or over both in turn. Their tests have a parameter <c>version</c>.
    /// </summary>
    public abstract class ScenarioOfVersions : Scenario
    {
        protected const string Version16 = "1.6";

        protected const string Version201 = "2.0.1";

        /// <summary>Both versions are offered, the CSMS decides.</summary>
        protected const string AnyVersion = "1.6 and 2.0.1";

        private int _remoteStarts;

        /// <summary>Gets a value indicating whether OCPP 2.0.1 was negotiated last.</summary>
        protected bool Speaks201
        {
            get { return Bench.ChargePoint.Queue.Traits != null && Bench.ChargePoint.Queue.Traits.TellsEveryChange; }
        }

        /// <summary>Gets what the CSMS was told of transactions.</summary>
        protected IReadOnlyList<ToldTransaction> Told
        {
            get { return ToldTransaction.Of(Record); }
        }

        /// <summary>
        /// Crosses the data of a theory with both versions, which come first.
        /// </summary>
        protected static IEnumerable<object[]> InBothVersions(IEnumerable<object[]> rows)
        {
            object[][] all = rows.ToArray();
            return new[] { Version16, Version201 }.SelectMany(version => all.Select(row => row.Prepend(version).ToArray()));
        }

        /// <summary>
        /// Makes the charge point, which is still without power.
        /// </summary>
        protected void BuildFor(string version, int connectors = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            _remoteStarts = 0;
            string offered = version == Version16 ? "ocpp1.6" : version == Version201 ? "ocpp2.0.1" : "ocpp2.0.1,ocpp1.6";
            Build(connectors, sockets, seed, settings.Prepend("OcppVersions=" + offered).ToArray());
        }

        /// <summary>
        /// Makes the charge point and lets it boot until it has told all its states.
        /// </summary>
        protected void BootFor(string version, int connectors = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            BuildFor(version, connectors, sockets, seed, settings);
            PowerOn();
            Reach(() => Enumerable.Range(1, connectors).All(id => IsTold(id, ConnectorStatus.Available)), "the boot", 10);
            Forget();
        }

        /// <summary>
        /// Plugs in, shows a tag and waits until the vehicle charges and the CSMS knows.
        /// </summary>
        protected void ChargeFor(int connector = 1, string tag = Alice)
        {
            int before = Told.Count;
            Plug(connector);
            Advance(0.2);
            Tag(tag);
            Reach(() => Hardware(connector).Contactor.IsClosed, "connector " + connector + " charging");
            Reach(() => Told.Count > before && Bench.ChargePoint.Queue.Count == 0, "the transaction at the CSMS");
        }

        /// <summary>
        /// Tells whether the CSMS was told this state last.
        /// </summary>
        protected bool IsTold(int connector, ConnectorStatus status)
        {
            if (!Speaks201)
            {
                return Record.Statuses.LastOrDefault(told => told.EvseId == null && told.ConnectorId == connector)?.Status == status.ToString();
            }

            switch (status)
            {
                case ConnectorStatus.Available:
                case ConnectorStatus.Reserved:
                case ConnectorStatus.Unavailable:
                case ConnectorStatus.Faulted:
                    return Record.StatusOf(connector, 1) == status.ToString();
                default:
                    return Record.StatusOf(connector, 1) == "Occupied";
            }
        }

        /// <summary>
        /// Calls the charge point without waiting for the answer.
        /// </summary>
        /// <returns>The call, or <see langword="null"/> without a connection.</returns>
        protected PendingCall Call((string Action, object Payload) request)
        {
            return Csms.Session(Bench.Identity)?.Call(request.Action, request.Payload);
        }

        protected CallAnswer Ask((string Action, object Payload) request)
        {
            return Ask(request.Action, request.Payload);
        }

        /// <param name="connector">0 for any.</param>
        protected (string Action, object Payload) RemoteStart(string idTag, int connector)
        {
            if (!Speaks201)
            {
                return ("RemoteStartTransaction", connector == 0 ? new { idTag } : new { idTag, connectorId = connector });
            }

            var idToken = new { idToken = idTag, type = "ISO14443" };
            int remoteStartId = ++_remoteStarts;
            return ("RequestStartTransaction", connector == 0 ? new { idToken, remoteStartId } : new { idToken, remoteStartId, evseId = connector });
        }

        protected (string Action, object Payload) RemoteStop(string id)
        {
            return Speaks201
                ? ("RequestStopTransaction", new { transactionId = id })
                : ("RemoteStopTransaction", new { transactionId = int.TryParse(id, out int number) ? number : 5 });
        }

        /// <summary>
        /// Makes the stop of the transaction that runs at a connector.
        /// </summary>
        protected (string Action, object Payload) RemoteStop(int connector)
        {
            return RemoteStop(Speaks201 ? Connector(connector).Transaction.StationId : Connector(connector).Transaction.CsmsId.ToString());
        }

        protected (string Action, object Payload) Unlock(int connector)
        {
            return ("UnlockConnector", Speaks201 ? new { evseId = connector, connectorId = 1 } : new { connectorId = connector });
        }

        /// <param name="connector">0 for the whole station.</param>
        protected (string Action, object Payload) Availability(int connector, bool isOperative)
        {
            string wanted = isOperative ? "Operative" : "Inoperative";
            if (!Speaks201)
            {
                return ("ChangeAvailability", new { connectorId = connector, type = wanted });
            }

            return ("ChangeAvailability", connector == 0 ? new { operationalStatus = wanted } : new { operationalStatus = wanted, evse = new { id = connector } });
        }

        /// <summary>
        /// Makes the change of a connector beside that of its EVSE, which OCPP 2.0.1 alone knows.
        /// </summary>
        protected static (string Action, object Payload) ConnectorAvailability(int connector, bool isOperative)
        {
            return ("ChangeAvailability", new { operationalStatus = isOperative ? "Operative" : "Inoperative", evse = new { id = connector, connectorId = 1 } });
        }

        protected (string Action, object Payload) Trigger(string requestedMessage, int connector)
        {
            return ("TriggerMessage", Speaks201 ? new { requestedMessage, evse = new { id = connector } } : new { requestedMessage, connectorId = connector });
        }

        /// <summary>
        /// Makes the change of a setting, named by its key of OCPP 1.6.
        /// </summary>
        protected (string Action, object Payload) Change(string key, string value)
        {
            if (!Speaks201)
            {
                return ("ChangeConfiguration", new { key, value });
            }

            DeviceModel model = Bench.ChargePoint.Model;
            VariableDefinition definition = model.GetDefinition(model.Find(key));
            var component = new { name = definition.Component };
            object variable = definition.Instance == null ? new { name = definition.Variable } : new { name = definition.Variable, instance = definition.Instance };
            return ("SetVariables", new { setVariableData = new[] { new { component, variable, attributeValue = value } } });
        }
    }
}
