// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Sets one of the ways to a CSMS (OCPP 2.0.1 SetNetworkProfileRequest, use case B09). How to dial in (APN) and what tunnel
    /// to use (VPN) is not kept, only that it was told.
    /// </summary>
    public sealed class SetNetworkProfileRequest
    {
        /// <summary>
        /// The slot that the profile goes into, any integer.
        /// </summary>
        public int ConfigurationSlot;

        /// <summary>
        /// The version: OCPP12, OCPP15, OCPP16 or OCPP20 (which stands for 2.0.1).
        /// </summary>
        public string OcppVersion;

        /// <summary>
        /// JSON or SOAP.
        /// </summary>
        public string OcppTransport;

        /// <summary>
        /// The URL of the CSMS, without the identity, at most 512 characters.
        /// </summary>
        public string CsmsUrl;

        /// <summary>
        /// The seconds to wait for an answer, any integer.
        /// </summary>
        public int MessageTimeout;

        /// <summary>
        /// The security profile, any integer.
        /// </summary>
        public int SecurityProfile;

        /// <summary>
        /// The network interface: Wired0 to Wired3 or Wireless0 to Wireless3.
        /// </summary>
        public string OcppInterface;

        /// <summary>
        /// Whether the profile says how to dial in.
        /// </summary>
        public bool HasApn;

        /// <summary>
        /// Whether the profile wants a tunnel.
        /// </summary>
        public bool HasVpn;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasSlot = false;
            bool hasData = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "configurationSlot":
                        ConfigurationSlot = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasSlot = true;
                        break;
                    case "connectionData":
                        ReadConnection(reader);
                        hasData = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasSlot, "configurationSlot");
            reader.Require(hasData, "connectionData");
            return !reader.HasFailed;
        }

        private void ReadConnection(PayloadReader reader)
        {
            bool hasTimeout = false;
            bool hasProfile = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "ocppVersion":
                        OcppVersion = Choice.ReadName(reader, "OCPP12 OCPP15 OCPP16 OCPP20");
                        break;
                    case "ocppTransport":
                        OcppTransport = Choice.ReadName(reader, "JSON SOAP");
                        break;
                    case "ocppCsmsUrl":
                        CsmsUrl = reader.ReadString(512);
                        break;
                    case "messageTimeout":
                        MessageTimeout = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasTimeout = true;
                        break;
                    case "securityProfile":
                        SecurityProfile = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasProfile = true;
                        break;
                    case "ocppInterface":
                        OcppInterface = Choice.ReadName(reader, "Wired0 Wired1 Wired2 Wired3 Wireless0 Wireless1 Wireless2 Wireless3");
                        break;
                    case "apn":
                        reader.SkipObject();
                        HasApn = true;
                        break;
                    case "vpn":
                        reader.SkipObject();
                        HasVpn = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(OcppVersion != null, "ocppVersion");
            reader.Require(OcppTransport != null, "ocppTransport");
            reader.Require(CsmsUrl != null, "ocppCsmsUrl");
            reader.Require(hasTimeout, "messageTimeout");
            reader.Require(hasProfile, "securityProfile");
            reader.Require(OcppInterface != null, "ocppInterface");
        }
    }
}
