// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Authorization cache in RAM: bounded, the entry that was not used for longest is replaced.
    /// </summary>
    public sealed class RamAuthorizationCache : IAuthorizationCache
    {
        private readonly int _capacity;
        private readonly ArrayList _tokens = new ArrayList();
        private readonly ArrayList _infos = new ArrayList();

        /// <summary>
        /// Initializes a new instance of the <see cref="RamAuthorizationCache"/> class.
        /// </summary>
        /// <param name="capacity">Most tokens kept, at least 1.</param>
        public RamAuthorizationCache(int capacity)
        {
            _capacity = capacity;
        }

        /// <inheritdoc/>
        public IdTokenInfo Find(string idToken)
        {
            int index = _tokens.IndexOf(idToken.ToLower());
            if (index < 0)
            {
                return null;
            }

            IdTokenInfo info = (IdTokenInfo)_infos[index];
            MoveToEnd(index, info);
            return info;
        }

        /// <inheritdoc/>
        public void Put(string idToken, IdTokenInfo info)
        {
            string token = idToken.ToLower();
            int index = _tokens.IndexOf(token);
            if (index >= 0)
            {
                MoveToEnd(index, info);
                return;
            }

            if (_tokens.Count == _capacity)
            {
                _tokens.RemoveAt(0);
                _infos.RemoveAt(0);
            }

            _tokens.Add(token);
            _infos.Add(info);
        }

        /// <inheritdoc/>
        public void Clear()
        {
            _tokens.Clear();
            _infos.Clear();
        }

        private void MoveToEnd(int index, IdTokenInfo info)
        {
            object token = _tokens[index];
            _tokens.RemoveAt(index);
            _infos.RemoveAt(index);
            _tokens.Add(token);
            _infos.Add(info);
        }
    }
}
