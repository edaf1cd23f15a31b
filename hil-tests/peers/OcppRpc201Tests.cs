// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Against ocpp-rpc in OCPP 2.0.1: a strict CSMS.
    /// </summary>
    public sealed class OcppRpc201Tests : Conversation201Tests, IClassFixture<OcppRpc201Fixture>
    {
        public OcppRpc201Tests(OcppRpc201Fixture fixture)
            : base(fixture)
        {
        }

        [PeerFact]
        public async Task What_a_strict_CSMS_would_not_send_is_refused_with_the_right_code()
        {
            Board board = await StartBoard();
            await board.UntilQuiet("Available");

            OcppRpcPeer peer = (OcppRpcPeer)Peer;
            PeerAnswer unknown = await peer.CallRaw(Identity, "1", "Teleport", new { to = "Mars" });
            PeerAnswer unsupported = await peer.CallRaw(Identity, "2", "GetDisplayMessages", new { requestId = 1 });
            PeerAnswer missing = await peer.CallRaw(Identity, "3", "RequestStopTransaction", new { });
            PeerAnswer wrongType = await peer.CallRaw(Identity, "4", "RequestStopTransaction", new { transactionId = 5 });
            PeerAnswer wrongValue = await peer.CallRaw(Identity, "5", "Reset", new { type = "Warm" });
            PeerAnswer tooLong = await peer.CallRaw(Identity, "6", "RequestStopTransaction", new { transactionId = new string('x', 37) });
            PeerAnswer noItem = await peer.CallRaw(Identity, "7", "GetVariables", new { getVariableData = new object[0] });
            PeerAnswer vendorData = await peer.CallRaw(Identity, "8", "ClearCache", new { customData = new { vendorId = "org.example", more = new[] { 1, 2 } } });
            PeerAnswer longId = await peer.CallRaw(Identity, new string('9', 36), "ClearCache", new { });

            Assert.Equal(
                new[]
                {
                    "NotImplemented", "NotSupported", "OccurrenceConstraintViolation", "TypeConstraintViolation", "PropertyConstraintViolation",
                    "PropertyConstraintViolation", "OccurrenceConstraintViolation", null, null,
                },
                new[] { unknown, unsupported, missing, wrongType, wrongValue, tooLong, noItem, vendorData, longId }.Select(answer => answer.ErrorCode));
            Assert.Equal("Accepted", vendorData.Status);
            Assert.Equal("Accepted", longId.Status);
        }

        [PeerFact]
        public async Task A_proper_close_brings_the_charger_back_too()
        {
            Board board = await StartBoard("--speed", "5");
            await board.UntilQuiet("Available");

            await ((OcppRpcPeer)Peer).Close(Identity, 1001);
            await UntilBack();
            await board.UntilQuiet("Available");
            await UntilGone();

            Assert.Equal(1001, Peer.EventsOf(Identity, "offline")[0].Code);
            Assert.Single((await Peer.GetBook201(Identity)).Boots);
        }

        [PeerFact]
        public async Task Both_read_the_same_identity_from_the_URL()
        {
            const string Odd = "Säule 1/2 & 100 %";
            await Peer.SetPassword(Odd, Password);
            Board board = await StartBoard("--id", Odd);

            await board.UntilQuiet("Available");

            Assert.Equal("ocpp2.0.1", Assert.Single(Peer.EventsOf(Odd, "online")).Protocol);
        }
    }
}
