// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// What a driver means by showing a tag: stop the own transaction, take the cable, or start on the connector that fits best.
    /// </summary>
    public sealed class TagHandler : IAuthorizationListener
    {
        private readonly EventLog _log;
        private readonly Authorizer _authorizer;
        private readonly Connector[] _connectors;
        private readonly IRfidReader _reader;
        private int _failing;

        // Tags with a question on its way; null when there are none.
        private ArrayList _asked;

        /// <summary>
        /// Initializes a new instance of the <see cref="TagHandler"/> class.
        /// </summary>
        /// <param name="log">Log.</param>
        /// <param name="authorizer">Decides about tags.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="reader">Reader that all connectors share, or <see langword="null"/>.</param>
        public TagHandler(EventLog log, Authorizer authorizer, Connector[] connectors, IRfidReader reader)
        {
            _log = log;
            _authorizer = authorizer;
            _connectors = connectors;
            _reader = reader;
        }

        /// <summary>
        /// Asks the readers for tags.
        /// </summary>
        public void Poll()
        {
            string tag = TakeTag(_reader, 0);
            if (tag != null)
            {
                Take(tag, null);
            }

            foreach (Connector connector in _connectors)
            {
                tag = TakeTag(connector.Hardware.Reader, connector.Id);
                if (tag != null)
                {
                    Take(tag, connector);
                }
            }
        }

        /// <inheritdoc/>
        public void OnVerdict(string idTag, IdTokenInfo info, object context)
        {
            Forget(idTag);
            if (info.Status != IdTokenStatus.Accepted)
            {
                _log.Write("Tag " + idTag + ": refused");
                return;
            }

            if (_authorizer.IsMasterPass(info.ParentId))
            {
                StopAll(idTag);
                return;
            }

            Connector own = (Connector)context;
            Connector connector = FindFree(own, info);
            if (connector != null && connector.IsPlugged)
            {
                Permit(connector, idTag, info, false);
                return;
            }

            Connector running = info.ParentId == null ? null : FindByParent(info.ParentId, own);
            if (running != null)
            {
                running.Stop(TransactionStopReason.Local, idTag);
                return;
            }

            if (connector == null)
            {
                _log.Write("Tag " + idTag + ": accepted, but no connector may begin a session");
                return;
            }

            Permit(connector, idTag, info, own == null);
        }

        private static void Permit(Connector connector, string idTag, IdTokenInfo info, bool isForAnyConnector)
        {
            connector.Permit(new ChargingPermission(idTag, info.ParentId, false, isForAnyConnector) { Kind = IdTokens.KindOf(idTag), Verdict = info });
        }

        /// <summary>
        /// Asks a reader for a tag and notes when it fails or works again: bit 0 is the reader that all share.
        /// </summary>
        private string TakeTag(IRfidReader reader, int number)
        {
            if (reader == null)
            {
                return null;
            }

            string tag = reader.TakeTag();
            bool isFailing = reader.Fault != FaultCode.None;
            if (isFailing != ((_failing & (1 << number)) != 0))
            {
                _failing ^= 1 << number;
                _log.Write("Reader " + number.ToString() + ": " + (isFailing ? FaultNames.Get(reader.Fault) : "works again"));
            }

            return tag;
        }

        private void Forget(string idTag)
        {
            if (_asked == null)
            {
                return;
            }

            _asked.Remove(idTag.ToLower());
            if (_asked.Count == 0)
            {
                _asked = null;
            }
        }

        private void StopAll(string idTag)
        {
            _log.Write("Tag " + idTag + ": stops all transactions");
            foreach (Connector connector in _connectors)
            {
                connector.Stop(TransactionStopReason.MasterPass, idTag);
            }
        }

        private void Take(string idTag, Connector own)
        {
            foreach (Connector connector in _connectors)
            {
                if (own != null && connector != own)
                {
                    continue;
                }

                if (connector.Transaction != null && connector.Transaction.IdTag != null && connector.Permission != null && IdTokens.IsCard(connector.Transaction.IdTag, connector.Transaction.IdTokenKind, idTag))
                {
                    connector.Stop(TransactionStopReason.Local, idTag);
                    return;
                }

                // Where the vehicle was connected again, the driver wants to go on charging.
                bool isOver = !connector.IsPlugged || connector.Session.IsFinishing || connector.Transaction != null;
                if (connector.Session.CableHeldFor != null && isOver && IsSame(connector.Session.CableHeldFor, idTag))
                {
                    connector.Session.ReleaseCable();
                    return;
                }

                if (connector.Transaction == null && connector.Permission != null && IdTokens.IsCard(connector.Permission.IdTag, connector.Permission.Kind, idTag))
                {
                    _log.Write("Tag " + idTag + ": already accepted, waiting for the cable");
                    return;
                }
            }

            // Somebody of the group may stop without a question to the CSMS (OCPP 2.0.1 C01.FR.03, E07.FR.01), unless his own vehicle waits.
            IdTokenInfo member = _authorizer.FindMember(idTag, IdTokens.KindOf(idTag));
            Connector running = member == null ? null : FindByParent(member.ParentId, own);
            Connector free = running == null ? null : FindFree(own, member);
            if (running != null && (free == null || !free.IsPlugged))
            {
                running.Stop(TransactionStopReason.Local, idTag);
                return;
            }

            // A driver who shows the tag again before the answer is there means the same once more.
            if (_asked != null && _asked.Contains(idTag.ToLower()))
            {
                return;
            }

            _log.Write("Tag " + idTag + ": shown");
            _asked = _asked == null ? new ArrayList() : _asked;
            _asked.Add(idTag.ToLower());
            _authorizer.Ask(idTag, IdTokens.KindOf(idTag), this, own);
        }

        /// <summary>
        /// The free connector that was plugged in last, else the first free one; only those where the CSMS wants the driver.
        /// </summary>
        private Connector FindFree(Connector own, IdTokenInfo info)
        {
            Connector best = null;
            foreach (Connector connector in _connectors)
            {
                if ((own != null && connector != own) || !connector.IsFree || !info.IsForEvse(connector.Id))
                {
                    continue;
                }

                bool isBetter = best == null || (connector.IsPlugged && (!best.IsPlugged || connector.PluggedSince > best.PluggedSince));
                if (isBetter)
                {
                    best = connector;
                }
            }

            return best;
        }

        private Connector FindByParent(string parentId, Connector own)
        {
            foreach (Connector connector in _connectors)
            {
                if ((own == null || connector == own) && connector.Transaction != null && connector.Transaction.ParentIdTag != null
                    && IsSame(connector.Transaction.ParentIdTag, parentId))
                {
                    return connector;
                }
            }

            return null;
        }

        private static bool IsSame(string first, string second)
        {
            return first.ToLower() == second.ToLower();
        }
    }
}
