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
        private readonly WebSession[] _sessions = new WebSession[Most];

        public WebSessions(IClock clock, IRandom random)
        {
            _clock = clock;
            _random = random;
        }

        /// <summary>
        /// Begins a session; when there are too many, the one that was idle for longest ends.
        /// </summary>
        public WebSession Open()
        {
            int place = 0;
            for (int i = Most - 1; i >= 0; i--)
            {
                place = !IsOpen(_sessions[i]) || (IsOpen(_sessions[place]) && _sessions[i].UsedAt < _sessions[place].UsedAt) ? i : place;
            }

            End(_sessions[place]);
            byte[] random = new byte[IdLength];
            _random.Fill(random, 0, random.Length);
            byte[] secret = new byte[IdLength * 2];
            for (int i = 0; i < secret.Length; i++)
            {
                int digit = (i & 1) == 0 ? random[i >> 1] >> 4 : random[i >> 1] & 0x0F;
                secret[i] = (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
            }

            WebSession session = new WebSession();
            session.Secret = secret;
            session.StartedAt = _clock.MonotonicMilliseconds;
            session.UsedAt = session.StartedAt;
            _sessions[place] = session;
            return session;
        }

        /// <summary>
        /// Finds the session of a request, and notes that it is in use.
        /// </summary>
        /// <param name="cookies">Value of the Cookie field, or <see langword="null"/>.</param>
        /// <param name="name">Name of our cookie, with the sign of equality.</param>
        /// <returns>Session, or <see langword="null"/>.</returns>
        public WebSession Find(string cookies, string name)
        {
            int start = cookies == null ? -1 : cookies.IndexOf(name);
            if (start < 0)
            {
                return null;
            }

            string id = cookies.Substring(start + name.Length).Split(';')[0];
            for (int i = 0; i < Most; i++)
            {
                WebSession session = _sessions[i];
                if (IsOpen(session) && WebText.AreEqual(session.Secret, 0, id, IdLength))
                {
                    session.UsedAt = _clock.MonotonicMilliseconds;
                    return session;
                }
            }

            return null;
        }

        /// <summary>
        /// Tells whether a session has neither ended nor expired.
        /// </summary>
        public bool IsOpen(WebSession session)
        {
            long now = _clock.MonotonicMilliseconds;
            return session != null && session.Secret != null && now - session.UsedAt < IdleMilliseconds && now - session.StartedAt < LongestMilliseconds;
        }

        public bool IsToken(WebSession session, string token)
        {
            return token != null && WebText.AreEqual(session.Secret, IdLength, token, IdLength);
        }

        public string GetId(WebSession session)
        {
            return Encoding.UTF8.GetString(session.Secret, 0, IdLength);
        }

        public string GetToken(WebSession session)
        {
            return Encoding.UTF8.GetString(session.Secret, IdLength, IdLength);
        }

        public void End(WebSession session)
        {
            if (session != null)
            {
                session.Secret = null;
            }
        }

        public void EndAll()
        {
            for (int i = 0; i < Most; i++)
            {
                End(_sessions[i]);
            }
        }
    }
}
