// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// The button of the board. Pressed for less than five seconds: ten minutes in which a first password may be set, and the access point
    /// opens. Held for ten seconds: factory reset with the restart that follows, unless transactions wait to be told; for thirty: also then. A session
    /// that begins before the restart keeps what it has, and the reset is given up. A button that is pressed when the board starts does nothing
    /// until it was released, so that a stuck one resets nothing.
    /// </summary>
    public sealed class ServiceButton : IServiceWindow
    {
        private const long BounceMilliseconds = 50;
        private const long LongestPress = 5000;
        private const long ResetMilliseconds = 10000;
        private const long DiscardMilliseconds = 30000;
        private const long WindowMilliseconds = 600000;

        /// <summary>Is there while a window is to go on behind the restart that opens the access point.</summary>
        private const string WindowFile = "window";

        private readonly IClock _clock;
        private readonly IButton _button;
        private readonly IStationView _station;
        private readonly RestartPlanner _planner;
        private readonly IFileStore _files;
        private readonly INetworkSetup _setup;
        private readonly AccessPointRule _accessPoint;
        private long _pressedAt = -1;
        private long _windowEnds = long.MinValue;
        private bool _isKept;
        private bool _isArmed;
        private bool _isRefused;
        private bool _isReset;

        /// <summary>
        /// Initializes a new instance of the <see cref="ServiceButton"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="button">Button.</param>
        /// <param name="station">The charge point.</param>
        /// <param name="planner">Restarts the board.</param>
        /// <param name="files">Flash.</param>
        /// <param name="setup">Network; <see langword="null"/> when nothing can be set.</param>
        /// <param name="accessPoint">Opens the access point; <see langword="null"/> when there is none.</param>
        public ServiceButton(IClock clock, IButton button, IStationView station, RestartPlanner planner, IFileStore files, INetworkSetup setup, AccessPointRule accessPoint)
        {
            _clock = clock;
            _button = button;
            _station = station;
            _planner = planner;
            _files = files;
            _setup = setup;
            _accessPoint = accessPoint;
            if (files.GetLength(WindowFile) >= 0)
            {
                // Once: the start behind the next one finds nothing.
                files.Delete(WindowFile);
                _windowEnds = clock.MonotonicMilliseconds + WindowMilliseconds;
            }
        }

        /// <inheritdoc/>
        public bool IsOpen
        {
            get { return _clock.MonotonicMilliseconds < _windowEnds; }
        }

        /// <summary>
        /// Looks at the button; called ten times a second.
        /// </summary>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            if (_isKept && now >= _windowEnds)
            {
                _isKept = !_files.Delete(WindowFile);
            }

            if (_isReset && !_station.IsIdle)
            {
                // What has begun since then must not be lost with the rest.
                _isReset = false;
                _isArmed = false;
                _planner.LastStep = null;
                _station.Log("Button: factory reset given up, a session has begun");
            }

            if (!_button.IsPressed)
            {
                long held = _pressedAt < 0 ? 0 : now - _pressedAt;
                if (held >= BounceMilliseconds && held < LongestPress)
                {
                    OpenWindow(now);
                }

                _isArmed = true;
                _isRefused = false;
                _pressedAt = -1;
                return;
            }

            if (!_isArmed)
            {
                return;
            }

            _pressedAt = _pressedAt < 0 ? now : _pressedAt;
            if (now - _pressedAt >= ResetMilliseconds && !_isReset)
            {
                ResetIfAllowed(now - _pressedAt >= DiscardMilliseconds);
            }
        }

        private void OpenWindow(long now)
        {
            _windowEnds = now + WindowMilliseconds;
            _station.Log("Button: a first password may be set for 10 minutes");
            if (_accessPoint != null && _accessPoint.Open())
            {
                _isKept = _files.Replace(WindowFile, new byte[] { 1 }, 0, 1);
            }
        }

        private void ResetIfAllowed(bool mayDiscard)
        {
            if (!_station.IsIdle || (_station.HasUntold && !mayDiscard))
            {
                if (!_isRefused)
                {
                    _station.Log(_station.IsIdle ? "Button: no factory reset while transactions are not told; hold it for 30 s to discard them" : "Button: no factory reset during a session");
                }

                _isRefused = true;
                return;
            }

            if (_setup != null && _setup.Reply == NetworkReply.Working)
            {
                // It would not forget its network now; the button is still held.
                return;
            }

            _isReset = true;
            _planner.LastStep = OrderReset;
            _planner.Request("factory reset by the button", BootReason.LocalReset);
        }

        /// <summary>
        /// The order is carried out after the restart, so nothing comes between the two.
        /// </summary>
        private void OrderReset()
        {
            if (FactoryReset.Request(_files) && _setup != null)
            {
                _setup.Forget();
            }
        }
    }
}
