// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// Shares the current of the station: each connector gets at most its installer's limit, the rating of its cable and its part
    /// of the station's limit. Who cannot be given 6 A gets nothing, the latest permission first.
    /// </summary>
    public sealed class CurrentAllocator
    {
        /// <summary>From this temperature on half the current is granted, 0.1 degree Celsius.</summary>
        private const int DeratingDecidegrees = 600;

        /// <summary>Below this temperature all of it is granted again, so that the pilot does not flutter.</summary>
        private const int FullDecidegrees = 550;

        private readonly DeviceModel _model;
        private readonly Connector[] _connectors;
        private readonly int[] _wanted;
        private readonly bool[] _isDerated;

        /// <summary>
        /// Initializes a new instance of the <see cref="CurrentAllocator"/> class.
        /// </summary>
        /// <param name="model">Settings MaxCurrent and StationMaxCurrent.</param>
        /// <param name="connectors">All connectors.</param>
        public CurrentAllocator(DeviceModel model, Connector[] connectors)
        {
            _model = model;
            _connectors = connectors;
            _wanted = new int[connectors.Length];
            _isDerated = new bool[connectors.Length];
        }

        /// <summary>
        /// Grants each connector its current.
        /// </summary>
        public void Allocate()
        {
            int takers = 0;
            for (int i = 0; i < _connectors.Length; i++)
            {
                int limit = GetLimit(i);
                _wanted[i] = _connectors[i].Session.WantsCurrent && limit >= PowerPath.LeastDeciamperes ? limit : 0;
                if (_wanted[i] > 0)
                {
                    takers++;
                }
            }

            int station = _model.GetInteger(Setting.StationMaxCurrent) * 10;
            if (station > 0)
            {
                while (takers > 0 && station / takers < PowerPath.LeastDeciamperes)
                {
                    _wanted[FindLatest()] = 0;
                    takers--;
                }

                Share(station, takers);
            }

            for (int i = 0; i < _connectors.Length; i++)
            {
                _connectors[i].GrantedDeciamperes = _wanted[i];
            }
        }

        /// <summary>
        /// The most that a connector may be granted now, 0.1 A.
        /// </summary>
        private int GetLimit(int index)
        {
            Connector connector = _connectors[index];
            int limit = _model.GetInteger(Setting.MaxCurrent, connector.Id) * 10;
            if (connector.Hardware.Proximity != null && connector.Hardware.Proximity.CableDeciamperes < limit)
            {
                limit = connector.Hardware.Proximity.CableDeciamperes;
            }

            int decidegrees;
            if (connector.Hardware.Temperature != null && connector.Hardware.Temperature.TryRead(out decidegrees))
            {
                _isDerated[index] = decidegrees >= (_isDerated[index] ? FullDecidegrees : DeratingDecidegrees);
            }

            return _isDerated[index] ? limit / 2 : limit;
        }

        /// <summary>
        /// Lowers what is wanted to equal shares; what one does not need goes to the others.
        /// </summary>
        private void Share(int station, int takers)
        {
            int rest = station;
            int open = takers;
            bool isSettled = false;
            while (open > 0 && !isSettled)
            {
                int share = rest / open;
                isSettled = true;
                for (int i = 0; i < _wanted.Length && isSettled; i++)
                {
                    // Negative marks a connector that is content with less than the share.
                    if (_wanted[i] > 0 && _wanted[i] <= share)
                    {
                        rest -= _wanted[i];
                        open--;
                        _wanted[i] = -_wanted[i];
                        isSettled = false;
                    }
                }

                if (isSettled)
                {
                    for (int i = 0; i < _wanted.Length; i++)
                    {
                        _wanted[i] = _wanted[i] > 0 ? share : _wanted[i];
                    }
                }
            }

            for (int i = 0; i < _wanted.Length; i++)
            {
                _wanted[i] = _wanted[i] < 0 ? -_wanted[i] : _wanted[i];
            }
        }

        private int FindLatest()
        {
            int latest = -1;
            for (int i = 0; i < _wanted.Length; i++)
            {
                if (_wanted[i] > 0 && (latest < 0 || _connectors[i].Session.PermittedSince > _connectors[latest].Session.PermittedSince))
                {
                    latest = i;
                }
            }

            return latest;
        }
    }
}
