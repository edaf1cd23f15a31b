// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// The variables that are no settings, computed from what the firmware knows at the moment.
    /// </summary>
    internal sealed class StationVariables : IVariableSource
    {
        private const int NominalVolts = 230;
        private const string CertificateMark = "-----BEGIN CERTIFICATE";

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly Connector[] _connectors;
        private readonly ConnectionManager _connection;
        private readonly NetworkProfiles _networks;
        private readonly LocalList _localList;

        public StationVariables(IClock clock, DeviceModel model, Connector[] connectors, ConnectionManager connection, NetworkProfiles networks, LocalList localList)
        {
            _clock = clock;
            _model = model;
            _connectors = connectors;
            _connection = connection;
            _networks = networks;
            _localList = localList;
        }

        /// <inheritdoc/>
        public string GetValue(Setting setting, int evse)
        {
            switch (setting)
            {
                case Setting.StationAvailabilityState:
                    return _model.GetBoolean(Setting.StationOperative) ? AvailabilityStates.Available : AvailabilityStates.Unavailable;
                case Setting.StationProblem:
                    return ToText(HasProblem());
                case Setting.StationSupplyPhases:
                    return GetStationPhases().ToString();
                case Setting.EvseAvailabilityState:
                case Setting.ConnectorAvailabilityState:
                    return AvailabilityStates.Of(_connectors[evse - 1]);
                case Setting.EvseProblem:
                    return ToText(_connectors[evse - 1].Fault != FaultCode.None);
                case Setting.EvsePower:
                    return GetPower(_connectors[evse - 1]);
                case Setting.ConnectorType:
                    return _connectors[evse - 1].Hardware.Proximity != null ? "sType2" : "cType2";
                case Setting.LockAvailable:
                    return ToText(_connectors[evse - 1].Hardware.Lock != null);
                case Setting.LockProblem:
                    return ToText(_connectors[evse - 1].HasLockProblem);
                case Setting.ConnectorSupplyPhases:
                    return _model.GetInteger(Setting.SupplyPhases, evse).ToString();
                case Setting.ClockDateTime:
                    return Iso8601.ToText(_clock.UtcMilliseconds);
                case Setting.ActiveNetworkProfile:
                    return _connection.Slot.ToString();
                case Setting.SecurityProfile:
                    return _networks.SecurityProfileInUse.ToString();
                case Setting.MessageTimeoutInUse:
                    return _connection.MessageTimeoutSeconds.ToString();
                case Setting.LocalListEntries:
                    return _localList.Count.ToString();
                case Setting.CertificateEntries:
                    return CountCertificates().ToString();
                default:
                    return string.Empty;
            }
        }

        /// <inheritdoc/>
        public int GetMaximum(Setting setting, int evse)
        {
            switch (setting)
            {
                case Setting.EvsePower:
                    return _model.GetInteger(Setting.MaxCurrent, evse) * _model.GetInteger(Setting.SupplyPhases, evse) * NominalVolts;
                case Setting.CertificateEntries:
                    // A CSMS cannot install more.
                    return CountCertificates();
                default:
                    return int.MaxValue;
            }
        }

        private static int CountCertificates(string pem)
        {
            int count = 0;
            for (int index = pem == null ? -1 : pem.IndexOf(CertificateMark); index >= 0; index = pem.IndexOf(CertificateMark, index + 1))
            {
                count++;
            }

            return count;
        }

        private static string ToText(bool value)
        {
            return value ? "true" : "false";
        }

        private static string GetPower(Connector connector)
        {
            long milliwatts;
            return connector.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out milliwatts) ? ((milliwatts + 500) / 1000).ToString() : string.Empty;
        }

        /// <summary>
        /// Those of the platform's own store, which is no part of the charge point's set-up, are not counted.
        /// </summary>
        private int CountCertificates()
        {
            return CountCertificates(_networks.Tls.RootCertificatesPem) + CountCertificates(_networks.Tls.ClientCertificatePem);
        }

        private bool HasProblem()
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Fault != FaultCode.None)
                {
                    return true;
                }
            }

            return false;
        }

        private int GetStationPhases()
        {
            int most = 0;
            foreach (Connector connector in _connectors)
            {
                int phases = _model.GetInteger(Setting.SupplyPhases, connector.Id);
                most = phases > most ? phases : most;
            }

            return most;
        }
    }
}
