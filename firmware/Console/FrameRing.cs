// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// The last OCPP frames, for people, as far as a number of bytes allows. Frames with secrets are named, not shown.
    /// </summary>
    public sealed class FrameRing : IFrameTap
    {
        internal const int Slots = 16;

        /// <summary>Who sees each frame at once, behind &gt;&gt; or &lt;&lt;; or <see langword="null"/>.</summary>
        public ILogSink Sink;

        /// <summary>Number of frames seen since the start while they were on.</summary>
        internal int Total;

        private readonly int _longest;
        private readonly int _most;
        private string[] _frames;
        private byte[] _part;
        private int _count;
        private int _length;
        private int _used;
        private bool _isOutgoing;

        /// <summary>
        /// Initializes a new instance of the <see cref="FrameRing"/> class; it takes no memory until it is on.
        /// </summary>
        /// <param name="longest">Most bytes kept of one frame.</param>
        /// <param name="most">Most bytes kept of all of them.</param>
        public FrameRing(int longest = 512, int most = 1536)
        {
            _longest = longest;
            _most = most;
        }

        /// <summary>
        /// Gets or sets a value indicating whether frames are kept.
        /// </summary>
        public bool IsOn
        {
            get
            {
                return _frames != null;
            }

            set
            {
                _frames = value ? (_frames ?? StringArray.Create(Slots)) : null;
                _part = value ? (_part ?? new byte[_longest]) : null;
                _count = 0;
                _length = 0;
                _used = value ? _used : 0;
            }
        }

        /// <summary>
        /// Gets a frame.
        /// </summary>
        /// <param name="number">1 for the first since the start, up to the last.</param>
        /// <returns>&gt;&gt; for outgoing or &lt;&lt;, a space, the text; <see langword="null"/> when it is not kept any more.</returns>
        internal string Get(int number)
        {
            return _frames != null && number > 0 && number <= Total && number > Total - Slots ? _frames[number % Slots] : null;
        }

        /// <inheritdoc/>
        public void OnFrame(bool isOutgoing, byte[] buffer, int count, bool isLast)
        {
            if (_frames == null)
            {
                return;
            }

            if (isOutgoing != _isOutgoing)
            {
                // The other direction broke off.
                _count = 0;
                _length = 0;
                _isOutgoing = isOutgoing;
            }

            int taken = count < _longest - _count ? count : _longest - _count;
            Array.Copy(buffer, 0, _part, _count, taken);
            _count += taken;
            _length += count;
            if (isLast)
            {
                Keep();
                _count = 0;
                _length = 0;
            }
        }

        private void Keep()
        {
            bool isCut = _length > _count;
            while (isCut && _count > 0 && _part[_count - 1] >= 0x80)
            {
                // Not half a character.
                _count--;
            }

            string text = Encoding.UTF8.GetString(_part, 0, _count);
            string secret = FindSecret(text.ToLower(), isCut);
            text = (_isOutgoing ? ">> " : "<< ") + (secret != null ? "(frame with " + secret + " not shown)" : isCut ? text + "... (" + _length.ToString() + " bytes)" : text);
            Total++;
            Forget(Total);
            _frames[Total % Slots] = text;
            _used += text.Length;
            for (int i = Total + 1; _used > _most && i < Total + Slots; i++)
            {
                Forget(i);
            }

            if (Sink != null)
            {
                Sink.OnLine(text);
            }
        }

        private void Forget(int number)
        {
            string old = _frames[number % Slots];
            _used -= old == null ? 0 : old.Length;
            _frames[number % Slots] = null;
        }

        /// <summary>
        /// Finds what nobody may see: AuthorizationKey in OCPP 1.6; BasicAuthPassword in a SetVariables of OCPP 2.0.1, where the name comes
        /// behind the value and may be cut off; the passwords of a network profile.
        /// </summary>
        private static string FindSecret(string text, bool isCut)
        {
            if (text.IndexOf("authorizationkey") >= 0)
            {
                return "AuthorizationKey";
            }

            // A user with a password in an address: that of an upload or a firmware.
            for (int url = text.IndexOf("://"); url >= 0; url = text.IndexOf("://", url + 1))
            {
                int end = text.IndexOf('"', url);
                int user = text.IndexOf('@', url);
                if (end < 0 ? isCut : user >= 0 && user < end)
                {
                    return "an address";
                }
            }

            bool isPassword = text.IndexOf("basicauthpassword") >= 0 ? text.IndexOf("attributevalue\"") >= 0 : text.IndexOf("password\"") >= 0;
            return isPassword || (isCut && text.IndexOf("\"setvariables\"") >= 0) ? "BasicAuthPassword" : null;
        }
    }
}
