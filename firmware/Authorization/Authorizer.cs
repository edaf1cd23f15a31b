// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// Decides whether an idToken may charge: by the local authorization list, else by the cache, where that is allowed, by the CSMS where it
    /// can be asked, by the rules for offline otherwise (OCPP 1.6 section 3.5, OCPP 2.0.1 C01, C10, C12-C15).
    /// </summary>
    public sealed class Authorizer : IMessageOwner
    {
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private readonly AuthorizationCache _cache;
        private readonly LocalList _list;

        /// <summary>
        /// Initializes a new instance of the <see cref="Authorizer"/> class.
        /// </summary>
        /// <param name="clock">Clock, for expiry.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="registration">Tells whether the CSMS can be asked.</param>
        /// <param name="cache">Cache.</param>
        /// <param name="list">Local authorization list.</param>
        public Authorizer(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, Registration registration, AuthorizationCache cache, LocalList list)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _registration = registration;
            _cache = cache;
            _list = list;
        }

        /// <summary>
        /// Asks about an idToken. The verdict may come before this method returns.
        /// </summary>
        /// <param name="idTag">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="listener">Gets the verdict.</param>
        /// <param name="context">Any object; comes back with the verdict.</param>
        public void Ask(string idTag, IdTokenKind kind, IAuthorizationListener listener, object context)
        {
            if (!_model.GetBoolean(Setting.AuthorizationEnabled))
            {
                listener.OnVerdict(idTag, new IdTokenInfo(IdTokenStatus.Accepted, null, 0), context);
                return;
            }

            if (!_registration.IsOnline)
            {
                DecideOffline(idTag, kind, listener, context);
                return;
            }

            IdTokenInfo known = FindKnown(idTag, kind);
            if (known != null && IsFinal(known))
            {
                listener.OnVerdict(idTag, known, context);
                return;
            }

            _queue.Add(new AuthorizeMessage(this, idTag, kind, listener, context));
        }

        /// <summary>
        /// Gets what list or cache know about an idToken of a group that they know as accepted.
        /// </summary>
        /// <param name="idTag">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>What it knows; <see langword="null"/> when there is no group, or the idToken is not known or not accepted.</returns>
        public IdTokenInfo FindMember(string idTag, IdTokenKind kind)
        {
            IdTokenInfo known = FindKnown(idTag, kind);
            return known != null && known.Status == IdTokenStatus.Accepted && known.ParentId != null ? known : null;
        }

        /// <summary>
        /// Tells whether an idToken belongs to those who may stop every transaction and start none (OCPP 2.0.1 C16).
        /// </summary>
        /// <param name="groupId">Its group, or <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        public bool IsMasterPass(string groupId)
        {
            string master = _model.GetText(Setting.MasterPassGroupId);
            return groupId != null && master.Length > 0 && groupId.ToLower() == master.ToLower();
        }

        /// <summary>
        /// Takes what the CSMS has said about an idToken in any of its answers. One that the CSMS has made up, or none at all, is not
        /// worth remembering (OCPP 2.0.1 C02.FR.03, C05.FR.02); one of the list is not remembered in OCPP 1.6 (section 3.5.3).
        /// </summary>
        /// <param name="idTag">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="info">What it said; <see langword="null"/> when nothing.</param>
        public void Learn(string idTag, IdTokenKind kind, IdTokenInfo info)
        {
            if (info == null || info.Status == IdTokenStatus.NoVerdict || IdTokens.IsTrusted(kind))
            {
                return;
            }

            IdTokenInfo listed = FindInList(idTag, kind);
            if (listed != null && listed.IsListed)
            {
                _list.Compare(listed, info);
            }

            bool isKept = listed == null || !_queue.Traits.KeepsListedOutOfCache;
            if (isKept && _model.GetBoolean(Setting.AuthorizationCacheEnabled))
            {
                info.LearnedAt = _clock.MonotonicMilliseconds;
                _cache.Put(idTag, kind, info);
            }
        }

        /// <summary>
        /// Clears the cache (ClearCache).
        /// </summary>
        /// <returns><see langword="false"/> when there is no cache in use, what it holds stays; or when flash failed.</returns>
        public bool ClearCache()
        {
            return _model.GetBoolean(Setting.AuthorizationCacheEnabled) && _cache.Clear();
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            AuthorizeMessage authorize = (AuthorizeMessage)message;
            Learn(authorize.IdTag, authorize.IdTokenKind, authorize.Info);
            authorize.Listener.OnVerdict(authorize.IdTag, authorize.Info, authorize.Context);
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            AuthorizeMessage authorize = (AuthorizeMessage)message;
            if (failure == RpcFailure.Timeout || failure == RpcFailure.ConnectionLost || failure == RpcFailure.OutOfMemory)
            {
                DecideOffline(authorize.IdTag, authorize.IdTokenKind, authorize.Listener, authorize.Context);
            }
            else
            {
                authorize.Listener.OnVerdict(authorize.IdTag, new IdTokenInfo(IdTokenStatus.Invalid, null, 0), authorize.Context);
            }
        }

        private void DecideOffline(string idTag, IdTokenKind kind, IAuthorizationListener listener, object context)
        {
            IdTokenInfo known = FindKnown(idTag, kind);
            IdTokenInfo verdict = new IdTokenInfo(IdTokenStatus.Invalid, null, 0);
            if (known != null)
            {
                if (_model.GetBoolean(Setting.LocalAuthorizeOffline))
                {
                    verdict = known;
                }
            }
            else if (_model.GetBoolean(Setting.AllowOfflineTxForUnknownId))
            {
                verdict = new IdTokenInfo(IdTokenStatus.Accepted, null, 0);
            }

            _log.Write("Authorization: CSMS cannot be asked, " + (verdict.Status == IdTokenStatus.Accepted ? "accepted" : "refused") + " locally");
            listener.OnVerdict(idTag, verdict, context);
        }

        /// <summary>
        /// Whether what list or cache say needs no question to the CSMS.
        /// </summary>
        private bool IsFinal(IdTokenInfo known)
        {
            return known.Status == IdTokenStatus.Accepted
                ? _model.GetBoolean(Setting.LocalPreAuthorize)
                : _model.GetBoolean(known.IsListed ? Setting.LocalListDisablePostAuthorize : Setting.AuthCacheDisablePostAuthorize) && !IsPast(known);
        }

        private bool IsPast(IdTokenInfo info)
        {
            return info.ExpiryUtc != 0 && _clock.IsUtcKnown && info.ExpiryUtc <= _clock.UtcMilliseconds;
        }

        /// <summary>
        /// What the list says of an idToken, and only if it says nothing, what the cache says.
        /// </summary>
        private IdTokenInfo FindKnown(string idTag, IdTokenKind kind)
        {
            IdTokenInfo listed = FindInList(idTag, kind);
            return listed != null ? listed : FindInCache(idTag, kind);
        }

        private IdTokenInfo FindInList(string idTag, IdTokenKind kind)
        {
            IdTokenInfo listed = _list.Find(idTag, kind);
            return listed == null || !IsPast(listed) ? listed : new IdTokenInfo(IdTokenStatus.Expired, listed.ParentId, listed.ExpiryUtc) { IsListed = true };
        }

        private IdTokenInfo FindInCache(string idTag, IdTokenKind kind)
        {
            if (!_model.GetBoolean(Setting.AuthorizationCacheEnabled))
            {
                return null;
            }

            IdTokenInfo info = _cache.Find(idTag, kind);
            if (info == null)
            {
                return null;
            }

            if (info.ExpiryUtc != 0)
            {
                return IsPast(info) ? new IdTokenInfo(IdTokenStatus.Expired, info.ParentId, info.ExpiryUtc) : info;
            }

            long lifeTime = _model.GetInteger(Setting.AuthCacheLifeTime) * 1000L;
            return lifeTime == 0 || _clock.MonotonicMilliseconds - info.LearnedAt < lifeTime ? info : null;
        }
    }
}
