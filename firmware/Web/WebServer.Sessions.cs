// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// Who is logged in. A session has an id of 128 random bits, which only its cookie carries, and a token of 128 more, which the page
    /// sends along with each order. Sessions live in RAM only.
    /// </content>
    public sealed partial class WebServer
    {
        private const int Most = 2;
        private const int IdleMilliseconds = 15 * 60 * 1000;
        private const int LongestMilliseconds = 12 * 60 * 60 * 1000;

        private readonly WebSession[] _sessions = new WebSession[Most];

        /// <summary>
        /// Begins a session; when there are too many, the one that was idle for longest ends.
        /// </summary>
        internal WebSession OpenSession()
        {
            int place = GetAge(0) >= GetAge(1) ? 0 : 1;
            EndSession(_sessions[place]);
            byte[] random = new byte[WebSession.RandomLength];
            Parts.Random.Fill(random, 0, random.Length);
            long now = Parts.Clock.MonotonicMilliseconds;
            _sessions[place] = new WebSession { Secret = Encoding.UTF8.GetBytes(Convert.ToBase64String(random)), StartedAt = now, UsedAt = now };
            return _sessions[place];
        }

        /// <summary>
        /// Finds the session of a request, and notes that it is in use.
        /// </summary>
        /// <param name="cookies">Value of the Cookie field, or <see langword="null"/>.</param>
        /// <returns>Session, or <see langword="null"/>.</returns>
        internal WebSession FindSession(string cookies)
        {
            int start = cookies == null ? -1 : cookies.IndexOf(CookieName);
            if (start < 0)
            {
                return null;
            }

            string id = cookies.Substring(start + CookieName.Length).Split(';')[0];
            for (int i = 0; i < Most; i++)
            {
                WebSession session = _sessions[i];
                if (IsOpen(session) && WebText.AreEqual(session.Secret, 0, Encoding.UTF8.GetBytes(id), WebSession.IdLength))
                {
                    session.UsedAt = Parts.Clock.MonotonicMilliseconds;
                    return session;
                }
            }

            return null;
        }

        /// <summary>
        /// Tells whether a session has neither ended nor expired.
        /// </summary>
        internal bool IsOpen(WebSession session)
        {
            long now = Parts.Clock.MonotonicMilliseconds;
            return session != null && session.Secret != null && now - session.UsedAt < IdleMilliseconds && now - session.StartedAt < LongestMilliseconds;
        }

        internal void EndSession(WebSession session)
        {
            if (session != null)
            {
                session.Secret = null;
            }
        }

        internal void EndSessions()
        {
            for (int i = 0; i < Most; i++)
            {
                EndSession(_sessions[i]);
            }
        }

        /// <summary>
        /// Gets for how long a session was idle; one that has ended, for longest.
        /// </summary>
        private long GetAge(int index)
        {
            WebSession session = _sessions[index];
            return IsOpen(session) ? Parts.Clock.MonotonicMilliseconds - session.UsedAt : long.MaxValue;
        }
    }
}
