// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32.Web;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// The listener of the ESP32, compiled against .NET: the members of its sockets have the same names there.
    /// </summary>
    public sealed class NanoTcpListenerTests : TcpListenerContract
    {
        [Fact]
        public void Port_in_use_is_refused()
        {
            using HostTcpListener other = new HostTcpListener(0);
            Assert.False(new NanoTcpListener().Listen(other.Port, null));
        }

        [Fact]
        public void Keyed_hash_is_that_of_the_host()
        {
            byte[] key = Encoding.UTF8.GetBytes("key");
            byte[] data = Encoding.UTF8.GetBytes("The quick brown fox jumps over the lazy dog");
            byte[] expected = System.Convert.FromHexString("F7BC83F430538424B13298E6AA6FB143EF4D59A14946175997479DBC2D1A3CD8");
            Assert.Equal(expected, new HostKeyedHash().Compute(key, data));
            Assert.Equal(expected, new NanoKeyedHash().Compute(key, data));
        }

        protected override ITcpListener Create(out int port)
        {
            port = FreePort.Find();
            return new NanoTcpListener();
        }
    }
}
