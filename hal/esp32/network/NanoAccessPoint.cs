// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Threading;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.Hal.Esp32.Network
{
    /// <summary>
    /// The board's own Wi-Fi network, for an installer's telephone. nanoFramework opens it at the start when the configuration block says so,
    /// and never otherwise: <see cref="Set"/> counts after a restart. The board is <see cref="Address"/> there and gives addresses itself.
    /// </summary>
    public sealed class NanoAccessPoint
    {
        /// <summary>Address of the board.</summary>
        public const string Address = "192.168.4.1";

        private const string Mask = "255.255.255.0";
        private const byte MostStations = 4;
        private const byte FirstChannel = 1;

        private readonly string _password;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoAccessPoint"/> class. Where the access point is open, a thread begins to give
        /// addresses.
        /// </summary>
        /// <param name="name">First part of its name; a hyphen and six digits of the MAC address follow. At most 24 ASCII characters.</param>
        /// <param name="password">
        /// Password, 8 to 63 ASCII characters; empty leaves the network open to everybody in reach. With any other there is no access point.
        /// </param>
        public NanoAccessPoint(string name, string password)
        {
            _password = password;
            NetworkInterface found = Find();
            WirelessAPConfiguration configuration = GetConfiguration(found);
            if (configuration == null)
            {
                return;
            }

            IsOpen = (configuration.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) != 0;
            if (!NetworkArguments.IsPassword(password))
            {
                IsStale = IsOpen && Renew(false);
                return;
            }

            string mac = ToText(found.PhysicalAddress);
            Ssid = name + "-" + mac.Substring(9, 2) + mac.Substring(12, 2) + mac.Substring(15, 2);
            if (IsOpen)
            {
                IsStale = Renew(true);
                new Thread(GiveAddresses).Start();
            }
        }

        /// <summary>
        /// Gets the name of the network; <see langword="null"/> when there is none to open: the platform cannot, or the password is no good.
        /// </summary>
        public string Ssid { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the network is open now.
        /// </summary>
        public bool IsOpen { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the network is open with the name or the password of earlier settings, those before a factory reset
        /// for instance. The present ones are stored and count after a restart.
        /// </summary>
        public bool IsStale { get; private set; }

        /// <summary>
        /// Stores whether the network is to be open from the next start on.
        /// </summary>
        /// <param name="isOn">Whether it is.</param>
        /// <returns><see langword="false"/> when it was stored so already.</returns>
        /// <exception cref="NotSupportedException">There is none to open.</exception>
        public bool Set(bool isOn)
        {
            NetworkInterface found = Find();
            WirelessAPConfiguration configuration = GetConfiguration(found);
            if (configuration == null || (isOn && Ssid == null))
            {
                throw new NotSupportedException();
            }

            bool wasOn = (configuration.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) != 0;
            bool isSame = wasOn == isOn && (!isOn || (configuration.Ssid == Ssid && configuration.Password == _password));
            if (isSame)
            {
                return isOn != IsOpen;
            }

            if (isOn)
            {
                configuration.Ssid = Ssid;
                configuration.Password = _password;
                configuration.Authentication = _password.Length == 0 ? AuthenticationType.Open : AuthenticationType.WPA2;
                configuration.MaxConnections = MostStations;
                configuration.Channel = configuration.Channel == 0 ? FirstChannel : configuration.Channel;
                SetAddress(found);
            }

            configuration.Options = isOn ? WirelessAPConfiguration.ConfigurationOptions.AutoStart : WirelessAPConfiguration.ConfigurationOptions.Disable;
            configuration.SaveConfiguration();
            return true;
        }

        /// <summary>
        /// Writes a MAC address.
        /// </summary>
        /// <param name="bytes">Six bytes.</param>
        /// <returns>Twelve hexadecimal digits with colons.</returns>
        internal static string ToText(byte[] bytes)
        {
            string text = string.Empty;
            for (int i = 0; i < bytes.Length && i < 6; i++)
            {
                text += (i == 0 ? string.Empty : ":") + bytes[i].ToString("X2");
            }

            return text;
        }

        private static NetworkInterface Find()
        {
            try
            {
                NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
                for (int i = 0; i < all.Length; i++)
                {
                    if (all[i].NetworkInterfaceType == NetworkInterfaceType.WirelessAP)
                    {
                        return all[i];
                    }
                }
            }
            catch (Exception)
            {
                // A configuration block that cannot be read is as good as none.
                return null;
            }

            return null;
        }

        private static WirelessAPConfiguration GetConfiguration(NetworkInterface found)
        {
            try
            {
                return found == null ? null : WirelessAPConfiguration.GetAllWirelessAPConfigurations()[(int)found.SpecificConfigId];
            }
            catch (Exception)
            {
                // A configuration block that cannot be read is as good as none.
                return null;
            }
        }

        private static void SetAddress(NetworkInterface found)
        {
            try
            {
                found.EnableStaticIPv4(Address, Mask, Address);
            }
            catch (Exception)
            {
                // It is stored; using it at once fails while the network is closed.
                return;
            }
        }

        /// <summary>
        /// Stores the present settings of an open network.
        /// </summary>
        /// <param name="isOn">Whether it is to stay open.</param>
        /// <returns>Whether they were others, and flash has taken them: a restart that changes nothing would be repeated for ever.</returns>
        private bool Renew(bool isOn)
        {
            try
            {
                if (!Set(isOn))
                {
                    return false;
                }

                WirelessAPConfiguration stored = GetConfiguration(Find());
                return isOn ? stored.Password == _password && stored.Ssid == Ssid : (stored.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) == 0;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>
        /// Serves whoever joins, on a thread of its own: waiting for a message keeps no other thread.
        /// </summary>
        private void GiveAddresses()
        {
            while (true)
            {
                try
                {
                    using Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast, true);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(Address), DhcpResponder.ServerPort));
                    Serve(socket);
                }
                catch (Exception)
                {
                    // The interface is not up yet, or memory is short.
                    Thread.Sleep(5000);
                }
            }
        }

        private static void Serve(Socket socket)
        {
            DhcpResponder responder = new DhcpResponder(IPAddress.Parse(Address).GetAddressBytes());
            IPEndPoint everybody = new IPEndPoint(IPAddress.Parse("255.255.255.255"), DhcpResponder.ClientPort);
            byte[] message = new byte[DhcpResponder.LongestMessage];
            while (true)
            {
                EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
                int length = socket.ReceiveFrom(message, ref sender);
                length = responder.Answer(message, length);
                if (length > 0)
                {
                    socket.SendTo(message, 0, length, SocketFlags.None, everybody);
                }
            }
        }
    }
}
