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
            int place = GetAge(0) >= GetAge(1) ? 0 : 1;
            End(_sessions[place]);
            byte[] random = new byte[WebSession.IdLength];
            _random.Fill(random, 0, random.Length);
            byte[] secret = new byte[WebSession.IdLength * 2];
            for (int i = 0; i < secret.Length; i++)
            {
                int digit = (i & 1) == 0 ? random[i >> 1] >> 4 : random[i >> 1] & 0x0F;
                secret[i] = (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
            }

            long now = _clock.MonotonicMilliseconds;
            _sessions[place] = new WebSession { Secret = secret, StartedAt = now, UsedAt = now };
            return _sessions[place];
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
                if (IsOpen(session) && WebText.AreEqual(session.Secret, 0, Encoding.UTF8.GetBytes(id), WebSession.IdLength))
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

        /// <summary>
        /// Gets for how long a session was idle; one that has ended, for longest.
        /// </summary>
        private long GetAge(int index)
        {
            WebSession session = _sessions[index];
            return IsOpen(session) ? _clock.MonotonicMilliseconds - session.UsedAt : long.MaxValue;
        }
    }
}
