// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Shows and sets up the board's network.
    /// </summary>
    internal static class NetworkCommands
    {
        private const string Media = "none,Wi-Fi,Ethernet";
        private const int WaitSeconds = 90;

        /// <summary>What to say for each <see cref="NetworkReply"/>.</summary>
        private const string Replies = "no answer~no answer~done~stored; takes effect after a restart (reboot)~another order is under way~this board cannot do that~"
            + "SSID of 1 to 32 bytes, password of 8 to 63 characters or none, addresses such as 192.168.1.20 are allowed~failed";

        public static bool Run(CommandRun run)
        {
            INetworkSetup network = run.Parts.Network;
            if (network == null)
            {
                return run.Fail("this board cannot do that");
            }

            if (run.Words.Length == 1)
            {
                return Show(run, network);
            }

            NetworkReply reply = run.Step > 0 ? network.Reply : Order(run, network);
            if (reply == NetworkReply.None)
            {
                return run.Misuse();
            }

            if (reply == NetworkReply.Working && run.Wait(WaitSeconds))
            {
                return true;
            }

            FoundNetwork[] found = reply == NetworkReply.Done && run.Is(1, "scan") ? network.TakeFound() : null;
            if (found != null)
            {
                return List(run.Answer, found);
            }

            string text = Replies.Split('~')[(int)reply];
            if (network.ReplyDetail != null)
            {
                text += ": " + network.ReplyDetail;
            }

            return reply == NetworkReply.Done || reply == NetworkReply.NeedsRestart ? run.Done("net " + run.Words[1], text) : run.Fail(text);
        }

        private static bool Show(CommandRun run, INetworkSetup network)
        {
            NetworkState state = new NetworkState();
            network.ReadState(state);
            Answer answer = run.Answer;
            answer.Open(null);
            answer.Item("medium", StatusCommand.Pick(Media, (int)state.Medium));
            answer.Item("up", state.IsUp);
            answer.Item("ssid", state.Ssid);
            answer.Item("rssi", state.Rssi);
            answer.Item("dhcp", state.IsDhcp);
            answer.Item("address", state.Address);
            answer.Item("mask", state.Mask);
            answer.Item("gateway", state.Gateway);
            answer.Item("dns", state.Dns);
            answer.Item("mac", state.Mac);
            answer.Item("hasAccessPoint", state.HasAccessPoint);
            answer.Item("accessPoint", state.IsAccessPointOn);
            answer.Item("accessPointSsid", state.AccessPointSsid);
            answer.Item("accessPointAddress", state.AccessPointAddress);
            answer.Item("restartNeeded", state.IsRestartNeeded);
            return answer.End();
        }

        private static bool List(Answer answer, FoundNetwork[] found)
        {
            answer.Open(null);
            answer.OpenList("networks");
            foreach (FoundNetwork one in found)
            {
                answer.Open(null);
                answer.Item("ssid", one.Ssid);
                answer.Item("rssi", one.Rssi);
                answer.Item("secure", !one.IsOpen);
                answer.Close();
            }

            return answer.EndList();
        }

        /// <summary>
        /// Gives an order to the network.
        /// </summary>
        /// <returns>Its reply; <see cref="NetworkReply.None"/> when the words are none.</returns>
        private static NetworkReply Order(CommandRun run, INetworkSetup network)
        {
            string[] words = run.Words;
            int count = words.Length;
            switch (words[1])
            {
                case "scan" when count == 2:
                    return network.Scan();
                case "join" when count == 3 || count == 4:
                    return network.Join(words[2], count == 4 ? words[3] : string.Empty);
                case "static" when count > 4:
                    return network.UseStatic(words[2], words[3], words[4], count == 6 ? words[5] : null);
                case "dhcp" when count == 2:
                    return network.UseDhcp();
                case "ap" when count == 3 && (words[2] == "on" || words[2] == "off"):
                    return network.SetAccessPoint(words[2] == "on");
                default:
                    return NetworkReply.None;
            }
        }
    }
}
