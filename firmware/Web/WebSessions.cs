// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Who is logged in. A session has an id of 128 random bits, which only its cookie carries, and a token of 128 more, which the page
    /// sends along with each order. Sessions live in RAM only.
    /// </summary>
    internal sealed class WebSessions
    {
        private const int Most = 2;
        private const int IdleMilliseconds = 15 * 60 * 1000;
        private const int LongestMilliseconds = 12 * 60 * 60 * 1000;

        /// <summary>Characters of an id or a token: 16 bytes, hexadecimal.</summary>
        private const int IdLength = 32;

        private readonly IClock _clock;
        private readonly IRandom _random;

        // Id and token of each session as text; null where there is none.
        private readonly byte[][] _secrets = new byte[Most][];
        private readonly int[] _numbers = new int[Most];
        private readonly long[] _startedAt = new long[Most];
        private readonly long[] _usedAt = new long[Most];
        private int _lastNumber;

        public WebSessions(IClock clock, IRandom random)
        {
            _clock = clock;
            _random = random;
        }

        /// <summary>
        /// Begins a session; when there are too many, the one that was idle for longest ends.
        /// </summary>
        /// <returns>Its number, which no other session gets.</returns>
        public int Open()
        {
            long now = _clock.MonotonicMilliseconds;
            int place = 0;
            for (int i = 0; i < Most; i++)
            {
                bool isBetter = _secrets[i] == null || (_secrets[place] != null && _usedAt[i] < _usedAt[place]);
                place = isBetter ? i : place;
            }

            byte[] random = new byte[IdLength];
            _random.Fill(random, 0, random.Length);
            byte[] secret = new byte[IdLength * 2];
            for (int i = 0; i < secret.Length; i++)
            {
                int digit = (i & 1) == 0 ? random[i >> 1] >> 4 : random[i >> 1] & 0x0F;
                secret[i] = (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
            }

            _secrets[place] = secret;
            _startedAt[place] = now;
            _usedAt[place] = now;
            _numbers[place] = ++_lastNumber;
            return _lastNumber;
        }

        /// <summary>
        /// Finds the session of a request, and notes that it is in use.
        /// </summary>
        /// <param name="cookies">Value of the Cookie field, or <see langword="null"/>.</param>
        /// <param name="name">Name of our cookie, with the sign of equality.</param>
        /// <returns>Number, or 0 when there is none.</returns>
        public int Find(string cookies, string name)
        {
            int start = cookies == null ? -1 : cookies.IndexOf(name);
            string id = start < 0 ? string.Empty : cookies.Substring(start + name.Length);
            int end = id.IndexOf(';');
            byte[] bytes = Encoding.UTF8.GetBytes(end < 0 ? id : id.Substring(0, end));
            for (int i = 0; i < Most; i++)
            {
                if (IsAlive(i) && WebText.AreEqual(_secrets[i], 0, bytes, IdLength))
                {
                    _usedAt[i] = _clock.MonotonicMilliseconds;
                    return _numbers[i];
                }
            }

            return 0;
        }

        public bool IsOpen(int number)
        {
            return IndexOf(number) >= 0;
        }

        public bool IsToken(int number, string token)
        {
            int index = IndexOf(number);
            return index >= 0 && token != null && WebText.AreEqual(_secrets[index], IdLength, Encoding.UTF8.GetBytes(token), IdLength);
        }

        public string GetId(int number)
        {
            return Encoding.UTF8.GetString(_secrets[IndexOf(number)], 0, IdLength);
        }

        public string GetToken(int number)
        {
            return Encoding.UTF8.GetString(_secrets[IndexOf(number)], IdLength, IdLength);
        }

        /// <summary>
        /// Ends one session, or all.
        /// </summary>
        /// <param name="number">Its number; 0 for all.</param>
        public void Close(int number)
        {
            for (int i = 0; i < Most; i++)
            {
                if (number == 0 || _numbers[i] == number)
                {
                    _secrets[i] = null;
                }
            }
        }

        private int IndexOf(int number)
        {
            for (int i = 0; i < Most; i++)
            {
                if (_numbers[i] == number && IsAlive(i))
                {
                    return i;
                }
            }

            return -1;
        }

        private bool IsAlive(int index)
        {
            long now = _clock.MonotonicMilliseconds;
            if (_secrets[index] != null && (now - _usedAt[index] >= IdleMilliseconds || now - _startedAt[index] >= LongestMilliseconds))
            {
                _secrets[index] = null;
            }

            return _secrets[index] != null;
        }
    }
}
