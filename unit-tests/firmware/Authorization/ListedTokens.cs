// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Changes of the local authorization list that a test makes up.
    /// </summary>
    public sealed class ListedTokens : ILocalListChanges
    {
        private readonly ArrayList _tokens = new ArrayList();
        private readonly ArrayList _infos = new ArrayList();
        private int _index = -1;

        public int Count
        {
            get { return _tokens.Count; }
        }

        public string IdToken
        {
            get { return (string)_tokens[_index]; }
        }

        public IdTokenKind Kind
        {
            get { return IdTokenKind.ISO14443; }
        }

        public IdTokenInfo Info
        {
            get { return (IdTokenInfo)_infos[_index]; }
        }

        public ListedTokens With(string idToken, IdTokenStatus status = IdTokenStatus.Accepted, string parent = null, long expiry = 0)
        {
            _tokens.Add(idToken);
            _infos.Add(new IdTokenInfo(status, parent, expiry));
            return this;
        }

        public ListedTokens Without(string idToken)
        {
            _tokens.Add(idToken);
            _infos.Add(null);
            return this;
        }

        public bool Next()
        {
            _index++;
            return _index < _tokens.Count;
        }

        public void Rewind()
        {
            _index = -1;
        }
    }
}
