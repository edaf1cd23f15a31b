// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using OcppChargePoint.Firmware.Web;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Whatever arrives at the web door: an answer of HTTP or an end, bounded memory, and the next client is served.
    /// </summary>
    public class WebFuzzTests
    {
        private const int Rounds = 1500;

        private static readonly string[] s_seeds =
        {
            "GET / HTTP/1.1\r\nHost: 192.168.1.20\r\n\r\n",
            "GET /api/session HTTP/1.1\r\nHost: 192.168.1.20\r\nCookie: door80=0123456789abcdef0123456789abcdef\r\nIf-None-Match: \"abc123\"\r\n\r\n",
            "POST /api/login HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 5\r\n\r\nwrong",
            "POST /api/run HTTP/1.1\r\nHost: 10.0.0.1\r\nX-Token: 00\r\nContent-Length: 20\r\n\r\nstatus\nlog\nget *\nend",
            "POST /api/password HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            "HEAD / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: keep-alive, close\r\nExpect: 100-continue\r\n\r\n",
        };

        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public void AnyBytes_AnswerOrEnd_AndTheNextClientIsServed(int seed)
        {
            SeededRandom random = new SeededRandom(seed);
            WebBench bench = new WebBench();
            bench.LogIn();
            List<MemoryServedStream> clients = new List<MemoryServedStream>();
            for (int round = 0; round < Rounds; round++)
            {
                MemoryServedStream client = bench.Listener.Connect();
                clients.Add(client);
                client.ReadLimit = 1 + random.Below(300);
                client.Room = random.Below(4) == 0 ? random.Below(600) : int.MaxValue;
                client.Send(Spoil(random, random.Below(3) == 0 ? bench.MakePost("/api/run", "status\nget *", bench.Session) : s_seeds[random.Below(s_seeds.Length)]));
                client.IsHalfClosed = random.Below(3) == 0;
                client.IsBroken = random.Below(6) == 0;
                bench.Wait(random.Below(3000));
                CheckAnswer(client.Take());
            }

            // Each of those that still wait takes its place, and its time-out.
            for (int i = 0; i < 300 && clients.Exists(client => !client.IsClosed); i++)
            {
                bench.Wait(1000);
            }

            Assert.All(clients, client => Assert.True(client.IsClosed));
            bench.Wait(1000000);
            Assert.Equal("200", WebBench.Status(bench.Get("/")));
            Assert.Equal("200", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
        }

        [Fact]
        public void Idle_PollsAllocateNothing()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            bench.Connect();
            bench.Connect();
            bench.Loop.RunTurn();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 2000; i++)
            {
                bench.Loop.RunTurn();
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        [Fact]
        public void Password_IsPbkdf2OfTheStandard()
        {
            WebBench bench = new WebBench();
            WebParts parts = bench.Parts;
            parts.Hash = new RealHash();
            WebPassword password = new WebPassword(parts);
            password.BeginSet(Encoding.UTF8.GetBytes(WebBench.Password));
            while (password.Step() == WebPassword.Working)
            {
                // Goes on.
            }

            byte[] file = new byte[100];
            bench.Files.Read("webpass.b", 0, file, 0, file.Length);
            byte[] salt = file.AsSpan(13, 16).ToArray();
            byte[] expected = Rfc2898DeriveBytes.Pbkdf2(WebBench.Password, salt, 2048, HashAlgorithmName.SHA256, 32);
            Assert.Equal(expected, file.AsSpan(29, 32).ToArray());
        }

        private static byte[] Spoil(SeededRandom random, string seed)
        {
            List<byte> bytes = new List<byte>(Encoding.UTF8.GetBytes(seed));
            for (int changes = random.Below(4); changes > 0; changes--)
            {
                int place = random.Below(bytes.Count);
                switch (random.Below(6))
                {
                    case 0:
                        bytes[place] = (byte)random.Below(256);
                        break;
                    case 1:
                        bytes.RemoveRange(place, Math.Min(bytes.Count - place - 1, random.Below(20)));
                        break;
                    case 2:
                        byte[] noise = new byte[random.Below(40)];
                        random.Fill(noise, 0, noise.Length);
                        bytes.InsertRange(place, noise);
                        break;
                    case 3:
                        bytes.InsertRange(place, Encoding.UTF8.GetBytes(new string((char)('0' + random.Below(70)), random.Below(2500))));
                        break;
                    case 4:
                        bytes.AddRange(Encoding.UTF8.GetBytes(s_seeds[random.Below(s_seeds.Length)]));
                        break;
                    default:
                        bytes.Insert(place, random.Below(2) == 0 ? (byte)'\n' : (byte)'\r');
                        break;
                }
            }

            return bytes.ToArray();
        }

        private static void CheckAnswer(string answer)
        {
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), answer);
            Assert.True(answer.Length < 20000, answer.Length + " bytes");
            Assert.DoesNotContain("horse", answer, StringComparison.Ordinal);
        }

        private sealed class RealHash : IKeyedHash
        {
            public byte[] Compute(byte[] key, byte[] data)
            {
                return HMACSHA256.HashData(key, data);
            }
        }
    }
}
