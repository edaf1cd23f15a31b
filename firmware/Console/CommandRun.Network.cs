// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// Shows and sets up the board's network.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const string Media = "none,Wi-Fi,Ethernet";
        private const int WaitSeconds = 90;

        /// <summary>What to say for each <see cref="NetworkReply"/>; the last one for a bad argument of join.</summary>
        private const string Replies = "no answer~no answer~done~stored; takes effect after a restart (reboot)~another order is under way~this board cannot do that~"
            + "IPv4 addresses are allowed, address and gateway in one subnet~failed~SSID of 1 to 32 bytes, password of 8 to 63 characters or none are allowed";

        public bool Net()
        {
            INetworkSetup network = Parts.Network;
            if (network == null)
            {
                return Fail("this board cannot do that");
            }

            if (Words.Length == 1)
            {
                return ShowNetwork(network);
            }

            NetworkReply reply = Step > 0 ? network.Reply : Order(network);
            if (reply == NetworkReply.None)
            {
                return Misuse();
            }

            string order = "net " + Words[1] + (Words.Length > 2 ? " " + Words[2] : null);
            bool isJoin = Is(1, "join");
            if (reply == NetworkReply.Working && Wait(WaitSeconds))
            {
                if (isJoin && Step == 0)
                {
                    // It counts from now on, and who has given it may be cut off by it.
                    Audit(order + " begun");
                }

                return true;
            }

            FoundNetwork[] found = reply == NetworkReply.Done && Is(1, "scan") ? network.TakeFound() : null;
            if (found != null)
            {
                return List(found);
            }

            // What is refused at once leaves the detail of the order before.
            bool isRefused = reply == NetworkReply.BadArgument;
            string text = Replies.Split('~')[isRefused && isJoin ? (int)NetworkReply.Failed + 1 : (int)reply];
            if (!isRefused && network.ReplyDetail != null)
            {
                text += ": " + network.ReplyDetail;
            }

            if (reply == NetworkReply.Done || reply == NetworkReply.NeedsRestart)
            {
                return Done(order, text);
            }

            if (isJoin && !isRefused)
            {
                Audit(order + ": " + text);
            }

            return Fail(text);
        }

        private bool ShowNetwork(INetworkSetup network)
        {
            NetworkState state = new NetworkState();
            network.ReadState(state);
            Open(null);
            Item("medium", Pick(Media, (int)state.Medium));
            Item("up", state.IsUp);
            Item("ssid", state.Ssid);
            Item("rssi", state.Rssi);
            Item("dhcp", state.IsDhcp);
            Item("address", state.Address);
            Item("mask", state.Mask);
            Item("gateway", state.Gateway);
            Item("dns", state.Dns);
            Item("mac", state.Mac);
            Item("hasAccessPoint", state.HasAccessPoint);
            Item("accessPoint", state.IsAccessPointOn);
            Item("accessPointSsid", state.AccessPointSsid);
            Item("accessPointAddress", state.AccessPointAddress);
            Item("restartNeeded", state.IsRestartNeeded);
            return End();
        }

        private bool List(FoundNetwork[] found)
        {
            Open(null);
            OpenList("networks");
            foreach (FoundNetwork one in found)
            {
                Open(null);
                Item("ssid", one.Ssid);
                Item("rssi", one.Rssi);
                Item("secure", !one.IsOpen);
                Close();
            }

            return EndList();
        }

        /// <summary>
        /// Gives an order to the network.
        /// </summary>
        /// <returns>Its reply; <see cref="NetworkReply.None"/> when the words are none.</returns>
        private NetworkReply Order(INetworkSetup network)
        {
            string[] words = Words;
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
