// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// Certificates, password, restart, factory reset, and the bench.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const string CertificateMark = "-----BEGIN CERTIFICATE-----";
        private const string NoConnector = "there is no such connector";

        public bool Certificates()
        {
            TlsSettings tls = Station.Services.Networks.Tls;
            string[] kinds = CertificateStore.Kinds.Split(' ');
            StringBuilder text = (StringBuilder)State;
            if (Words.Length == 1)
            {
                return ListCertificates(tls, kinds);
            }

            if (text != null && Line != ".")
            {
                // What is too long is refused at the end; one line more shows that it was.
                text.Append(text.Length > CertificateStore.LongestPem ? string.Empty : Line + "\n");
                return false;
            }

            int kind = 0;
            while (kind < kinds.Length && kinds[kind] != Words[Words.Length - 1])
            {
                kind++;
            }

            bool isRemoval = Words.Length == 3 && Is(1, "remove");
            if (kind == kinds.Length || IsJson || (Words.Length == 3 && !isRemoval))
            {
                return Misuse();
            }

            if (text == null && !isRemoval)
            {
                State = new StringBuilder();
                return Say("send the PEM text, then a line with a dot");
            }

            State = null;
            string problem = new CertificateStore(Parts.Parts.Files).Keep(tls, kind, isRemoval ? null : text.ToString());
            string done = "cert " + kinds[kind] + (isRemoval ? " removed" : " stored");
            return problem != null ? Fail(problem) : Done(done, done + "; used from the next connection on");
        }

        public bool Password()
        {
            IConsolePassword password = Parts.Password;
            int last = Words.Length - 1;
            string problem = password == null ? "this board asks for no password" : password.Change(Door, last == 2 ? Words[1] : null, Words[last]);
            return problem != null ? Fail(problem) : Done("password set", "password is set");
        }

        public bool Reboot()
        {
            bool isIdle = Is(1, "idle");
            if (Words.Length == 2 && !isIdle)
            {
                return Misuse();
            }

            Station.Services.Reset.RequestLocally(isIdle ? ResetKind.OnIdle : ResetKind.Soft);
            return Done("reboot", isIdle ? "restarts when no session runs" : "restarts now");
        }

        public bool Reset()
        {
            bool isDiscarding = Is(2, "discard");
            if (!Is(1, "confirm") || (Words.Length == 3 && !isDiscarding))
            {
                return Misuse();
            }

            bool isBilling = Station.Journal.WaitingCount > 0;
            foreach (Connector connector in Station.Connectors)
            {
                isBilling |= connector.Transaction != null;
            }

            if (isBilling && !isDiscarding)
            {
                return Fail("transactions run or wait to be told; factory-reset confirm discard loses them");
            }

            INetworkSetup network = Parts.Network;
            if (network != null && network.Reply == NetworkReply.Working)
            {
                return Fail("the network carries an order out, try again");
            }

            if (!FactoryReset.Request(Parts.Parts.Files))
            {
                return Fail("flash does not take it");
            }

            bool isForgotten = network == null || network.Forget() != NetworkReply.Failed;
            Station.Services.Reset.RequestLocally(ResetKind.Hard);
            return Done("factory reset", "restarts now and deletes all" + (isForgotten ? null : " but the network: " + network.ReplyDetail));
        }

        public bool Calibrate()
        {
            Connector connector = FindConnector();
            if (connector == null || connector.Hardware.Calibration == null)
            {
                return Fail(connector == null ? NoConnector : "nothing is to be calibrated there");
            }

            TestState state = connector.Calibrate();
            if (state == TestState.Running)
            {
                return Wait(5) || Fail("it does not end");
            }

            return state == TestState.Passed
                ? Done("connector " + Words[1] + " calibrated", "calibrated; compare with a voltmeter")
                : Fail("not calibrated; nothing may be plugged in, no session, +12 V and -12 V at the pilot");
        }

        public bool Arm()
        {
            if (!Is(1, "arm"))
            {
                return Misuse();
            }

            Connector connector = FindConnector();
            string problem = connector == null ? NoConnector : connector.ArmResidualCurrent();
            return problem != null ? Fail(problem) : Done("residual-current monitor of connector " + Words[2] + " armed", "armed");
        }

        public bool Sim()
        {
            IBenchCommands bench = Parts.Bench;
            if (IsJson)
            {
                return Say(bench.Json);
            }

            if (Words.Length > 1)
            {
                string[] words = CommandLine.Cut(Words, 1, Words.Length - 1);
                words[0] = words[0].ToLower();
                string answer = bench.Execute(words);
                return answer == null ? Misuse() : Say(answer);
            }

            foreach (string row in bench.Help.Split('\n'))
            {
                SayRow(row);
            }

            return false;
        }

        /// <summary>
        /// Tells what is kept, one certificate in each step: a kind may have several. <see cref="Until"/> is the kind, <see cref="Number"/> the place in its text.
        /// </summary>
        private bool ListCertificates(TlsSettings tls, string[] kinds)
        {
            if (Step == 0)
            {
                Open(null);
                OpenList("certificates");
            }

            int kind = (int)Until;
            if (kind == kinds.Length)
            {
                return EndList();
            }

            string pem = CertificateStore.Get(tls, kind);
            int start = pem == null ? -1 : pem.IndexOf(CertificateMark, Number);
            Number = start < 0 ? -1 : pem.IndexOf(CertificateMark, start + 1);
            if (start > 0 || Number > 0)
            {
                // Only where there is more than one: a piece of a long text takes a lot of memory.
                pem = pem.Substring(start, (Number < 0 ? pem.Length : Number) - start);
            }

            if (Number < 0)
            {
                Number = 0;
                Until++;
            }

            Open(null);
            Item("kind", kinds[kind]);
            Item("installed", pem != null);
            Item("bytes", pem == null ? 0 : pem.Length);
            if (start >= 0 && Parts.Certificates != null)
            {
                Describe(pem);
            }

            Close();
            return true;
        }

        private void Describe(string certificate)
        {
            string subject;
            string issuer;
            long from;
            long until;
            bool isRead = Parts.Certificates.TryRead(certificate, out subject, out issuer, out from, out until);
            long now = Clock.UtcMilliseconds;
            Item("state", !isRead ? "cannot be read" : !Clock.IsUtcKnown ? "dates not checked, the clock is not set" : now < from ? "NOT VALID YET" : now > until ? "EXPIRED" : "valid");
            if (isRead)
            {
                Item("from", Iso8601.ToText(from));
                Item("until", Iso8601.ToText(until));
                Item("subject", subject);
                Item("issuer", issuer);
            }
        }

        /// <summary>
        /// Gets the connector that the last word names; null when there is none.
        /// </summary>
        private Connector FindConnector()
        {
            foreach (Connector connector in Station.Connectors)
            {
                if (connector.Id.ToString() == Words[Words.Length - 1])
                {
                    return connector;
                }
            }

            return null;
        }
    }
}
