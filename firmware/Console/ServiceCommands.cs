// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Certificates, password, restart, factory reset, and the bench.
    /// </summary>
    internal static class ServiceCommands
    {
        public static bool Certificates(CommandRun run)
        {
            TlsSettings tls = run.Station.Services.Networks.Tls;
            string[] kinds = CertificateStore.Kinds.Split(' ');
            StringBuilder text = (StringBuilder)run.State;
            if (run.Words.Length == 1)
            {
                run.Answer.Open(null);
                run.Answer.OpenList("certificates");
                for (int i = 0; i < kinds.Length; i++)
                {
                    string pem = CertificateStore.Get(tls, i);
                    run.Answer.Open(null);
                    run.Answer.Item("kind", kinds[i]);
                    run.Answer.Item("installed", pem != null);
                    run.Answer.Item("bytes", pem == null ? 0 : pem.Length);
                    run.Answer.Close();
                }

                return run.Answer.EndList();
            }

            if (text != null && run.Line != ".")
            {
                // What is too long is refused at the end; one line more shows that it was.
                text.Append(text.Length > CertificateStore.LongestPem ? string.Empty : run.Line + "\n");
                return false;
            }

            int kind = 0;
            while (kind < kinds.Length && kinds[kind] != run.Words[run.Words.Length - 1])
            {
                kind++;
            }

            bool isRemoval = run.Words.Length == 3 && run.Is(1, "remove");
            if (kind == kinds.Length || run.Answer.IsJson || (run.Words.Length == 3 && !isRemoval))
            {
                return run.Misuse();
            }

            if (text == null && !isRemoval)
            {
                run.State = new StringBuilder();
                return run.Say("send the PEM text, then a line with a dot");
            }

            run.State = null;
            string problem = new CertificateStore(run.Parts.Parts.Files).Keep(tls, kind, isRemoval ? null : text.ToString());
            string done = "cert " + kinds[kind] + (isRemoval ? " removed" : " stored");
            return problem != null ? run.Fail(problem) : run.Done(done, done + "; used from the next connection on");
        }

        public static bool Password(CommandRun run)
        {
            IConsolePassword password = run.Parts.Password;
            int last = run.Words.Length - 1;
            string problem = password == null ? "this board asks for no password" : password.Change(run.Door, last == 2 ? run.Words[1] : null, run.Words[last]);
            return problem != null ? run.Fail(problem) : run.Done("password set", "password is set");
        }

        public static bool Reboot(CommandRun run)
        {
            bool isIdle = run.Is(1, "idle");
            if (run.Words.Length == 2 && !isIdle)
            {
                return run.Misuse();
            }

            run.Station.Services.Reset.RequestLocally(isIdle ? ResetKind.OnIdle : ResetKind.Soft);
            return run.Done("reboot", isIdle ? "restarts when no session runs" : "restarts now");
        }

        public static bool Reset(CommandRun run)
        {
            bool isDiscarding = run.Is(2, "discard");
            if (!run.Is(1, "confirm") || (run.Words.Length == 3 && !isDiscarding))
            {
                return run.Misuse();
            }

            bool isBilling = run.Station.Journal.WaitingCount > 0;
            foreach (Connector connector in run.Station.Connectors)
            {
                isBilling |= connector.Transaction != null;
            }

            if (isBilling && !isDiscarding)
            {
                return run.Fail("transactions run or wait to be told; factory-reset confirm discard loses them");
            }

            if (!FactoryReset.Request(run.Parts.Parts.Files))
            {
                return run.Fail("flash does not take it");
            }

            if (run.Parts.Network != null)
            {
                run.Parts.Network.Forget();
            }

            run.Station.Services.Reset.RequestLocally(ResetKind.Hard);
            return run.Done("factory reset", "restarts now and deletes all");
        }

        public static bool Calibrate(CommandRun run)
        {
            Connector connector = FindConnector(run);
            if (connector == null || connector.Hardware.Calibration == null)
            {
                return run.Fail(connector == null ? "there is no such connector" : "nothing is to be calibrated there");
            }

            TestState state = connector.Calibrate();
            if (state == TestState.Running)
            {
                return run.Wait(5) || run.Fail("it does not end");
            }

            return state == TestState.Passed
                ? run.Done("connector " + run.Words[1] + " calibrated", "calibrated; compare with a voltmeter")
                : run.Fail("not calibrated; nothing may be plugged in, no session, +12 V and -12 V at the pilot");
        }

        public static bool Arm(CommandRun run)
        {
            if (!run.Is(1, "arm"))
            {
                return run.Misuse();
            }

            Connector connector = FindConnector(run);
            string problem = connector == null ? "there is no such connector" : connector.ArmResidualCurrent();
            return problem != null ? run.Fail(problem) : run.Done("residual-current monitor of connector " + run.Words[2] + " armed", "armed");
        }

        public static bool Sim(CommandRun run)
        {
            IBenchCommands bench = run.Parts.Bench;
            if (run.Answer.IsJson)
            {
                return run.Say(bench.Json);
            }

            if (run.Words.Length > 1)
            {
                string[] words = CommandLine.Cut(run.Words, 1, run.Words.Length - 1);
                words[0] = words[0].ToLower();
                string answer = bench.Execute(words);
                return answer == null ? run.Misuse() : run.Say(answer);
            }

            foreach (string row in bench.Help.Split('\n'))
            {
                StationCommands.SayRow(run, row);
            }

            return false;
        }

        /// <summary>
        /// Gets the connector that the last word names; null when there is none.
        /// </summary>
        private static Connector FindConnector(CommandRun run)
        {
            foreach (Connector connector in run.Station.Connectors)
            {
                if (connector.Id.ToString() == run.Words[run.Words.Length - 1])
                {
                    return connector;
                }
            }

            return null;
        }
    }
}
