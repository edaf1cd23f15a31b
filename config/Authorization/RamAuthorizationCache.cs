// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Authorization cache in RAM, bounded.
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
        public IdTokenInfo Find(string idToken, IdTokenKind kind)
        {
            int index = _tokens.IndexOf(GetKey(idToken, kind));
            if (index < 0)
            {
                return null;
            }

            IdTokenInfo info = (IdTokenInfo)_infos[index];
            MoveToEnd(index, info);
            return info;
        }

        /// <inheritdoc/>
        public void Put(string idToken, IdTokenKind kind, IdTokenInfo info)
        {
            string token = GetKey(idToken, kind);
            int index = _tokens.IndexOf(token);
            if (index >= 0)
            {
                MoveToEnd(index, info);
                return;
            }

            if (_tokens.Count == _capacity)
            {
                int oldest = FindOldest();
                _tokens.RemoveAt(oldest);
                _infos.RemoveAt(oldest);
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

        private static string GetKey(string idToken, IdTokenKind kind)
        {
            return ((int)kind).ToString() + idToken.ToLower();
        }

        private int FindOldest()
        {
            for (int i = 0; i < _infos.Count; i++)
            {
                if (((IdTokenInfo)_infos[i]).Status != IdTokenStatus.Accepted)
                {
                    return i;
                }
            }

            return 0;
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
