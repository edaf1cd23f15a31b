// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Ocpp201;
using OcppChargePoint.Protocol.Ocpp16;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// Rules that know a version, each in one way, for the test that they are found.
    /// </summary>
    internal static class WrongRules
    {
        /// <summary>Knows none: what a version demands stands as data.</summary>
        internal sealed class Good
        {
            public bool Decide(MessageQueue queue)
            {
                return queue.Traits.TellsEveryChange && queue.Traits.StartPoints == 0;
            }
        }

        internal sealed class AsksForTheName
        {
            public bool Decide(MessageQueue queue)
            {
                return queue.Face.Dialect.Subprotocol.Length == 9;
            }
        }

        internal sealed class AsksTheConnection
        {
            public bool Decide(ConnectionManager connection)
            {
                return connection.Version != null;
            }
        }

        internal sealed class SaysTheName
        {
            public bool Decide(string version)
            {
                return version == "ocpp2.0.1";
            }
        }

        internal sealed class KeepsTheName
        {
            public const string Version = "OCPP 1.6";
        }

        internal sealed class UsesWireClass
        {
            public string Action()
            {
                return new StartTransactionRequest().Action;
            }
        }

        internal sealed class TestsTheFace
        {
            public bool Decide(IProtocolFace face)
            {
                return face is Ocpp201Face;
            }
        }

        internal sealed class FillsTraits
        {
            public void Fill(ProtocolTraits traits)
            {
                traits.UsesStationIds = true;
            }
        }

        internal sealed class MakesTraits
        {
            public ProtocolTraits Make()
            {
                return new ProtocolTraits(0, 0, true);
            }
        }
    }
}
