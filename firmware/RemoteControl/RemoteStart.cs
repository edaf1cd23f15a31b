// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Start on behalf of the CSMS (OCPP 1.6 section 5.11, OCPP 2.0.1 F01-F02). The answer goes out before anything happens.
    /// </summary>
    public sealed class RemoteStart : IAuthorizationListener
    {
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly Registration _registration;
        private readonly Authorizer _authorizer;
        private readonly Connector[] _connectors;
        private readonly EventLoop _loop;
        private readonly PendingStart[] _pending;

        /// <summary>
        /// Initializes a new instance of the <see cref="RemoteStart"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="registration">Nothing is started before the CSMS has accepted the charge point.</param>
        /// <param name="authorizer">Decides about idTokens.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public RemoteStart(EventLoop loop, DeviceModel model, EventLog log, Registration registration, Authorizer authorizer, Connector[] connectors)
        {
            _loop = loop;
            _model = model;
            _log = log;
            _registration = registration;
            _authorizer = authorizer;
            _connectors = connectors;
            _pending = new PendingStart[connectors.Length];
        }

        /// <summary>
        /// Decides about a start and prepares it for the next turn of the loop.
        /// </summary>
        /// <param name="connectorId">Connector; less than 0 leaves the choice to the charge point, 0 is refused.</param>
        /// <param name="permission">Permission to give.</param>
        /// <param name="running">The transaction that runs there already and waits for somebody to be authorized; <see langword="null"/> normally.</param>
        /// <returns><see langword="false"/> when it is refused.</returns>
        public bool TryStart(int connectorId, ChargingPermission permission, out TransactionRecord running)
        {
            Connector connector = connectorId < 0 ? Choose() : Find(connectorId);
            running = connector == null ? null : connector.Transaction;
            if (_registration.State != RegistrationState.Accepted || connector == null || !IsFree(connector) || _authorizer.IsMasterPass(permission.ParentIdTag))
            {
                return false;
            }

            PendingStart start = new PendingStart(this, connector, permission);
            _pending[connector.Id - 1] = start;
            _loop.Post(start.Run);
            return true;
        }

        /// <inheritdoc/>
        public void OnVerdict(string idTag, IdTokenInfo info, object context)
        {
            ((PendingStart)context).Take(info);
        }

        /// <summary>
        /// A start that waits for the answer of the CSMS has its connector already.
        /// </summary>
        private bool IsFree(Connector connector)
        {
            return connector.IsFree && _pending[connector.Id - 1] == null;
        }

        private Connector Find(int connectorId)
        {
            return connectorId >= 1 && connectorId <= _connectors.Length ? _connectors[connectorId - 1] : null;
        }

        /// <summary>
        /// A free connector with a cable, else any free one.
        /// </summary>
        private Connector Choose()
        {
            Connector best = null;
            foreach (Connector connector in _connectors)
            {
                if (IsFree(connector) && (best == null || (connector.IsPlugged && !best.IsPlugged)))
                {
                    best = connector;
                }
            }

            return best;
        }

        private sealed class PendingStart
        {
            private readonly RemoteStart _owner;
            private readonly Connector _connector;
            private readonly ChargingPermission _permission;

            public PendingStart(RemoteStart owner, Connector connector, ChargingPermission permission)
            {
                _owner = owner;
                _connector = connector;
                _permission = permission;
            }

            public void Run()
            {
                if (_owner._model.GetBoolean(Setting.AuthorizeRemoteTxRequests) && !IdTokens.IsTrusted(_permission.Kind))
                {
                    _owner._authorizer.Ask(_permission.IdTag, _permission.Kind, _owner, this);
                }
                else
                {
                    Permit();
                }
            }

            public void Take(IdTokenInfo verdict)
            {
                if (verdict.Status == IdTokenStatus.Accepted && verdict.IsForEvse(_connector.Id) && !_owner._authorizer.IsMasterPass(verdict.ParentId))
                {
                    _permission.Verdict = verdict;
                    _permission.ParentIdTag = verdict.ParentId != null ? verdict.ParentId : _permission.ParentIdTag;
                    Permit();
                    return;
                }

                _owner._pending[_connector.Id - 1] = null;
                _owner._log.Write("Remote start for " + IdTokens.ForLog(_permission.IdTag, _permission.Kind) + ": refused");
            }

            private void Permit()
            {
                _owner._pending[_connector.Id - 1] = null;
                if (_connector.IsFree)
                {
                    _connector.Permit(_permission);
                }
            }
        }
    }
}
