// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// Tries the way to the CSMS and tells each step of it: network, DNS, TCP, TLS, WebSocket, Boot; what failed, and what to do. It dials with the
    /// charger's own connection, ahead of its time, because a second one would throw out the first at most CSMSs and has no room in memory. A
    /// connection that is open is left alone: then the steps tell what it has found.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const int Tls = 3;
        private const int WebSocket = 4;
        private const int DialSeconds = 120;
        private const int BootSeconds = 60;
        private const string Steps = "Network,DNS,TCP,TLS,WebSocket,Boot";

        /// <summary>
        /// For each <see cref="StreamFailure"/> from the first one on, the step at which it happens and what to do.
        /// </summary>
        private const string Advice = "0net shows the network; check cable or Wi-Fi~"
            + "1check the host in CsmsUrl, and the name server: net~"
            + "2check the port in CsmsUrl; does the CSMS run?~"
            + "2check host and port in CsmsUrl; a firewall may be in between~"
            + "3give the CSMS's root certificate: cert ca~"
            + "3check the clock: time; else the CSMS needs a new certificate~"
            + "3the host in CsmsUrl must be the one of the certificate~"
            + "3check the port in CsmsUrl; TLS 1.2 is needed, and maybe a client certificate: cert client, cert key~"
            + "4is a CSMS there? ws:// and wss:// may be mixed up~"
            + "2check the network and the port in CsmsUrl~"
            + "3wss:// and ws://, or the port in CsmsUrl, are mixed up~"
            + "3give the charger's certificate and its key again: cert client, cert key";

        public bool TestCsms()
        {
            if (Step == 0)
            {
                return BeginTest();
            }

            ConnectionManager link = Station.Connection;
            IWebSocket socket = Parts.Parts.WebSocket;
            RegistrationState state = Station.Services.Registration.State;
            bool isOpen = link.Phase == ConnectionPhase.Open;
            if (Number == 0)
            {
                if (link.Phase == ConnectionPhase.Dialling && Wait(DialSeconds))
                {
                    return true;
                }

                StreamFailure failure = socket.Failure == WebSocketFailure.Network ? socket.NetworkFailure
                    : link.Phase == ConnectionPhase.Dialling || socket.Failure == WebSocketFailure.HandshakeTimeout ? StreamFailure.TimedOut
                    : socket.HttpStatus == 0 ? StreamFailure.ClosedByPeer
                    : StreamFailure.None;
                string advice = failure == StreamFailure.None ? AdviseOnHttp(socket.HttpStatus) : Advice.Split('~')[(int)failure - 1];
                Number = isOpen ? WebSocket + 1 : advice[0] - '0';
                if (failure != StreamFailure.ClientCertificateUnusable)
                {
                    TellGood((WebSocketUrl)State);
                }

                Until = 0;
                if (!isOpen)
                {
                    return TellStep(Number, link.LastProblem, advice.Substring(1));
                }
            }

            if (isOpen && state == RegistrationState.Unknown && Wait(BootSeconds))
            {
                return true;
            }

            return TellStep(
                Number,
                isOpen ? GetVerdict() : link.LastProblem,
                state == RegistrationState.Accepted ? null : "the CSMS must know this Identity; its operator may have to let it in");
        }

        private bool BeginTest()
        {
            if (!Is(1, "test"))
            {
                return Misuse();
            }

            ConnectionManager link = Station.Connection;
            bool wasOpen = link.Phase == ConnectionPhase.Open;
            string before = link.LastProblem;
            bool isDialling = link.DialNow();
            string address = GetAddress(false);
            WebSocketUrl url;
            string problem;
            bool isUrl = WebSocketUrl.TryParse(address.Substring(0, address.IndexOf(' ')), out url, out problem);
            State = url;
            bool isOld = wasOpen && address != GetAddress(true);
            Open(null);
            if (IsJson)
            {
                Item("changed", isOld);
                OpenList("steps");
            }
            else if (wasOpen || before != null)
            {
                Say(isOld ? "CsmsUrl or Identity has changed; the connection of before, until reboot, has found:" : wasOpen ? "The connection is open and stays; it has found:" : "Before: " + before);
            }

            return isUrl && isDialling ? Wait(DialSeconds) : TellStep(0, isUrl ? link.LastProblem : problem, "set CsmsUrl to what the operator of the CSMS has given, without the identity");
        }

        /// <summary>
        /// Says what an HTTP status most probably means and what to do: the step and the advice, as in <see cref="Advice"/>.
        /// </summary>
        private static string AdviseOnHttp(int status)
        {
            return status switch
            {
                101 => "4the CSMS lets the charger in and hangs up: check OcppVersions and Identity",
                400 or 426 => "4check OcppVersions; the CSMS may want wss://, or a proxy in between spoils the WebSocket",
                401 => "4Identity or AuthorizationKey is wrong, which of them is not told: set both to what the operator of the CSMS has",
                403 => "4ask the operator of the CSMS: this Identity may be blocked, or need a client certificate: cert client, cert key",
                404 => "4check path, host and port in CsmsUrl; the operator of the CSMS must have this Identity",
                429 or >= 500 => "4the CSMS, or a proxy before it, is down or busy; the charger tries again",
                < 400 => "4a web server answers, a proxy, or the log-in page of a Wi-Fi: check CsmsUrl",
                _ => "4check CsmsUrl, Identity and AuthorizationKey",
            };
        }

        /// <summary>
        /// Tells the steps before the one that the command has come to.
        /// </summary>
        private void TellGood(WebSocketUrl url)
        {
            IConnectionDetails details = Parts.Connection;
            for (int step = 1; step < Number; step++)
            {
                string detail = step == WebSocket ? "HTTP 101, " + Station.Connection.Version
                    : step == Tls ? (details == null ? null : details.Certificate)
                    : step == 1 ? url.Host + (details == null || details.Address == null || details.Address == url.Host ? null : " " + details.Address) : "port " + url.Port.ToString();
                if (step != Tls || url.IsSecure)
                {
                    TellStep(step, detail, null);
                }
            }
        }

        private bool TellStep(int step, string detail, string advice)
        {
            string name = Pick(Steps, step);
            if (IsJson)
            {
                Open(null);
                Item("step", name);
                Item("ok", advice == null);
                Item("detail", detail);
                Item("advice", advice);
                Close();
            }
            else
            {
                Say(name.PadRight(10) + (advice == null ? "ok      " : "FAILED  ") + detail + (advice == null ? null : "\nWhat to do: " + advice));
            }

            return (step > WebSocket || advice != null) && EndList();
        }
    }
}
