// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Provisioning
{
    /// <summary>
    /// Gives addresses to the few telephones and computers that join the board's own access point (RFC 2131, RFC 2132), because the platform
    /// does not. Knows bytes only: what has arrived goes in, what is to be sent comes out. No gateway and no name server are offered, so that
    /// a telephone keeps its mobile network for everything else.
    /// </summary>
    public sealed class DhcpResponder
    {
        /// <summary>UDP port of the board.</summary>
        public const int ServerPort = 67;

        /// <summary>UDP port of the other side; answers go there as broadcasts.</summary>
        public const int ClientPort = 68;

        /// <summary>Longest message that is read, and longest answer.</summary>
        public const int LongestMessage = 576;

        private const int Clients = 8;
        private const int LeaseSeconds = 3600;

        // Where things stand in a message.
        private const int HardwareLength = 2;
        private const int YourAddress = 16;
        private const int ServerAddress = 20;
        private const int HardwareAddress = 28;
        private const int Names = 44;
        private const int Cookie = 236;
        private const int Options = 240;
        private const int ShortestAnswer = 300;

        private const byte BootRequest = 1;
        private const byte BootReply = 2;
        private const byte MacLength = 6;

        private const byte OptionSubnetMask = 1;
        private const byte OptionRequestedAddress = 50;
        private const byte OptionLeaseTime = 51;
        private const byte OptionMessageType = 53;
        private const byte OptionServer = 54;
        private const byte OptionEnd = 255;

        private const byte Discover = 1;
        private const byte Offer = 2;
        private const byte Request = 3;
        private const byte Acknowledge = 5;
        private const byte Refuse = 6;

        private readonly byte[] _own;
        private readonly byte[] _macs = new byte[Clients * MacLength];
        private int _known;
        private int _oldest;

        /// <summary>
        /// Initializes a new instance of the <see cref="DhcpResponder"/> class.
        /// </summary>
        /// <param name="own">
        /// IPv4 address of the board in a subnet of 24 bits, four bytes, the last one at most 246; the addresses behind it are given away.
        /// </param>
        public DhcpResponder(byte[] own)
        {
            _own = own;
        }

        /// <summary>
        /// Answers a message.
        /// </summary>
        /// <param name="message">What has arrived, from index 0; the answer is written over it. <see cref="LongestMessage"/> long.</param>
        /// <param name="length">Bytes that have arrived.</param>
        /// <returns>Bytes to broadcast; 0 when there is nothing to say.</returns>
        public int Answer(byte[] message, int length)
        {
            bool isRequest = length >= Options && message[0] == BootRequest && message[HardwareLength] == MacLength;
            if (!isRequest || message[Cookie] != 99 || message[Cookie + 1] != 130 || message[Cookie + 2] != 83 || message[Cookie + 3] != 99)
            {
                return 0;
            }

            int type = FindOption(message, length, OptionMessageType, 1);
            int server = FindOption(message, length, OptionServer, 4);
            if (type < 0 || (server >= 0 && !IsOwn(message, server, _own[3])))
            {
                return 0;
            }

            int host = _own[3] + 1 + FindClient(message);
            if (message[type] == Discover)
            {
                return Write(message, Offer, host);
            }

            if (message[type] != Request)
            {
                return 0;
            }

            // A new client names the address that it wants; one that renews has it already.
            int wanted = FindOption(message, length, OptionRequestedAddress, 4);
            bool isRight = IsOwn(message, wanted >= 0 ? wanted : 12, host);
            return Write(message, isRight ? Acknowledge : Refuse, host);
        }

        private static int FindOption(byte[] message, int length, int option, int bytes)
        {
            int index = Options;
            while (index + 1 < length && message[index] != OptionEnd)
            {
                // Option 0 has no length.
                int next = message[index] == 0 ? index + 1 : index + 2 + message[index + 1];
                if (message[index] == option)
                {
                    return message[index + 1] >= bytes && next <= length ? index + 2 : -1;
                }

                index = next;
            }

            return -1;
        }

        private bool IsOwn(byte[] message, int index, int host)
        {
            return message[index] == _own[0] && message[index + 1] == _own[1] && message[index + 2] == _own[2] && message[index + 3] == host;
        }

        /// <summary>
        /// Finds the place of a client; a new one takes a free place, or that of who came first.
        /// </summary>
        private int FindClient(byte[] message)
        {
            for (int client = 0; client < _known; client++)
            {
                int same = 0;
                while (same < MacLength && _macs[(client * MacLength) + same] == message[HardwareAddress + same])
                {
                    same++;
                }

                if (same == MacLength)
                {
                    return client;
                }
            }

            int place = _known < Clients ? _known++ : _oldest;
            _oldest = (place + 1) % Clients;
            Array.Copy(message, HardwareAddress, _macs, place * MacLength, MacLength);
            return place;
        }

        private int Write(byte[] message, byte type, int host)
        {
            bool isGiven = type != Refuse;
            message[0] = BootReply;
            Array.Clear(message, 12, HardwareAddress - 12);
            Array.Clear(message, Names, Cookie - Names);
            Array.Clear(message, Options, LongestMessage - Options);
            Array.Copy(_own, 0, message, ServerAddress, 4);
            if (isGiven)
            {
                Array.Copy(_own, 0, message, YourAddress, 3);
                message[YourAddress + 3] = (byte)host;
            }

            int end = Options;
            end = Put(message, end, OptionMessageType, 1, type);
            message[end] = OptionServer;
            message[end + 1] = 4;
            Array.Copy(_own, 0, message, end + 2, 4);
            end += 6;
            if (isGiven)
            {
                end = Put(message, end, OptionLeaseTime, 4, LeaseSeconds);
                end = Put(message, end, OptionSubnetMask, 4, 0xFFFFFF00);
            }

            message[end] = OptionEnd;
            return ShortestAnswer;
        }

        private static int Put(byte[] message, int index, byte option, int bytes, long value)
        {
            message[index] = option;
            message[index + 1] = (byte)bytes;
            for (int i = bytes - 1; i >= 0; i--)
            {
                message[index + 2 + i] = (byte)value;
                value >>= 8;
            }

            return index + 2 + bytes;
        }
    }
}
