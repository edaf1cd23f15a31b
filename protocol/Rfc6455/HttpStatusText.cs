// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Says for an installer what an HTTP status in place of 101 means.
    /// </summary>
    internal static class HttpStatusText
    {
        /// <summary>
        /// Makes one line.
        /// </summary>
        /// <param name="status">The status.</param>
        /// <param name="retryAfterSeconds">Value of Retry-After, or -1.</param>
        /// <returns>The line.</returns>
        public static string Create(int status, int retryAfterSeconds)
        {
            string text = "The server answered HTTP " + status.ToString() + Explain(status);
            return retryAfterSeconds < 0 ? text : text + " It wants to be asked again after " + retryAfterSeconds.ToString() + " s.";
        }

        private static string Explain(int status)
        {
            switch (status)
            {
                case 401:
                    return ": user name or password is wrong or missing.";
                case 403:
                    return ": it refuses this charge point.";
                case 404:
                    return ": it does not know this path or this charge point identity.";
                case 429:
                    return ": too many attempts.";
                case 503:
                    return ": it is not available at the moment.";
                default:
                    return status >= 300 && status < 400
                        ? ": it sends the charge point elsewhere, which is not followed. Set the URL to the new place."
                        : " instead of opening a WebSocket.";
            }
        }
    }
}
