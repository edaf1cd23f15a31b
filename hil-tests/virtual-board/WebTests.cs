// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The web door of the virtual board over real sockets.
    /// </summary>
    public sealed class WebTests : IDisposable
    {
        private const string Password = "correct horse battery";

        /// <summary>Seconds for an answer that may well not come.</summary>
        private const double Moment = 0.5;

        private readonly TemporaryFolder _folder = new TemporaryFolder();

        public void Dispose()
        {
            _folder.Dispose();
        }

        [Fact]
        public async Task First_password_then_commands_then_logout()
        {
            await using Bench bench = await Bench.Online("--web", "0");
            using WebClient web = new WebClient(await WebClient.FindPort(bench.Board));
            Assert.Equal(HttpStatusCode.Unauthorized, (await web.Post("/api/run", "status")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/password", Password));

            HttpResponseMessage status = await web.Post("/api/run", "status json");
            Assert.Equal("application/json", status.Content.Headers.ContentType.MediaType);
            Assert.Contains("\"identity\":\"" + Bench.Identity + "\"", await status.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("HeartbeatInterval", await web.Run("get Heart*"), StringComparison.Ordinal);
            Assert.StartsWith("error: ", await web.Run("nonsense"), StringComparison.Ordinal);
            Assert.Contains("identity", await bench.Console.Ask("status json"), StringComparison.Ordinal);

            Assert.Equal(HttpStatusCode.OK, (await web.Post("/api/logout", string.Empty)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await web.Post("/api/run", "status")).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, await web.LogIn("/api/login", "wrong"));
            Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/login", Password));
            await bench.Board.WaitForLine("Web: password set from 127.0.0.1");
            await bench.Board.WaitForLine("Web: logout from 127.0.0.1");
            await bench.Board.WaitForLine("Web: wrong password, 1 in a row, wait 0 s, from 127.0.0.1");
            await bench.Board.WaitForLine("Web: login from 127.0.0.1");
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("horse", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Password_survives_a_restart_and_a_session_does_not()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--web", "0", "--data", _folder.Path);
            using (WebClient web = new WebClient(await WebClient.FindPort(bench.Board)))
            {
                Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/password", Password));
                await bench.Console.Ask("power cut");
                await bench.Board.WaitForLine("Web: port", 2);
                Assert.Equal(HttpStatusCode.Unauthorized, (await web.Post("/api/run", "status")).StatusCode);
                Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/login", Password));
            }

            await bench.StartBoard("--web", "0", "--data", _folder.Path);
            using WebClient later = new WebClient(await WebClient.FindPort(bench.Board));
            Assert.Equal(HttpStatusCode.Unauthorized, await later.LogIn("/api/password", "another password"));
            Assert.Equal(HttpStatusCode.OK, await later.LogIn("/api/login", Password));
        }

        [Fact]
        public async Task Other_sites_and_other_names_are_refused()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--web", "0");
            using WebClient web = new WebClient(await WebClient.FindPort(bench.Board));
            Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/password", Password));
            string own = "http://127.0.0.1:" + web.Port;

            Assert.Equal(HttpStatusCode.OK, (await web.Post("/api/run", "status", own)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await web.Post("/api/run", "status", "http://evil.example")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await web.Post("/api/run", "status", "null")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await web.Post("/api/run", "status", own, withToken: false)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await web.Post("/api/login", Password, "http://evil.example")).StatusCode);
            string rebound = await web.Raw("GET /api/session HTTP/1.1\r\nHost: evil.example:" + web.Port + "\r\n\r\n", isHalfClosed: true);
            Assert.StartsWith("HTTP/1.1 403 ", rebound, StringComparison.Ordinal);
            Assert.DoesNotContain("passwordSet", rebound, StringComparison.Ordinal);
            Assert.DoesNotContain("Access-Control", rebound, StringComparison.Ordinal);
            HttpResponseMessage preflight = await Options(web.Port);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, preflight.StatusCode);
        }

        [Fact]
        public async Task Wrong_passwords_lock_out_and_a_button_does_not_help()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--web", "0");
            using WebClient owner = new WebClient(await WebClient.FindPort(bench.Board));
            using WebClient other = new WebClient(owner.Port);
            Assert.Equal(HttpStatusCode.OK, await owner.LogIn("/api/password", Password));
            HttpResponseMessage locked = null;
            for (int tries = 0; tries < 10 && locked?.StatusCode != HttpStatusCode.TooManyRequests; tries++)
            {
                // The third costs five seconds. A busy machine may let them pass; then the right password begins the count anew.
                for (int i = 0; i < 3; i++)
                {
                    Assert.Equal(HttpStatusCode.Unauthorized, await other.LogIn("/api/login", "guess " + i));
                }

                Assert.Contains("web page", await bench.Console.Ask("button"), StringComparison.Ordinal);
                locked = await other.Post("/api/login", Password);
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
            Assert.InRange(locked.Headers.RetryAfter.Delta.Value.TotalSeconds, 1, 5);
            Assert.Equal(HttpStatusCode.Unauthorized, await other.LogIn("/api/password", "mine, all mine"));
            Assert.Contains("Link", await owner.Run("status"), StringComparison.Ordinal);
        }

        [Fact]
        public async Task Two_clients_at_once_and_a_third_is_told_to_wait()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--web", "0");
            using WebClient web = new WebClient(await WebClient.FindPort(bench.Board));
            string answers = null;
            for (int tries = 0; tries < 10 && answers != "200 200 503"; tries++)
            {
                // A busy machine may bring the third before the first has been looked at, or use up the five seconds for the head of a request.
                answers = await AskThreeAtOnce(web);
            }

            Assert.Equal("200 200 503", answers);
            Assert.Equal(HttpStatusCode.OK, (await web.Get("/api/session")).StatusCode);
        }

        [Fact]
        public async Task Charging_goes_on_while_the_door_is_under_fire()
        {
            await using Bench bench = await Bench.Online("--web", "0", "--set", "MeterValueSampleInterval=60");
            using WebClient web = new WebClient(await WebClient.FindPort(bench.Board));
            Assert.Equal(HttpStatusCode.OK, await web.LogIn("/api/password", Password));

            // Not before: the door's patience with a client is that of the board's clock.
            await bench.Console.Ask("speed 60");
            TransactionRecord transaction = await bench.BeginCharging(1, "04A1B2C3");
            int samples = transaction.MeterValues.Count;

            using CancellationTokenSource end = new CancellationTokenSource();
            Task[] fire = Enumerable.Range(0, 4).Select(seed => Task.Run(() => Shoot(web, seed, end.Token))).ToArray();
            await bench.Csms.Until(() => transaction.MeterValues.Count >= samples + 4, 4 * Bench.Patience, "meter values under fire");
            Assert.Contains("\"Charging\"", await bench.Console.Ask("status json"), StringComparison.Ordinal);
            await end.CancelAsync();
            await Task.WhenAll(fire);

            await bench.Console.Ask("tag 04A1B2C3");
            await bench.Csms.Until(() => !transaction.IsOpen, Bench.Patience, "StopTransaction");
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("fault:", StringComparison.Ordinal));
            Assert.Empty(bench.Csms.Violations);
            await bench.Console.Ask("speed 1");
            Assert.Equal(HttpStatusCode.OK, (await Eventually(() => web.Get("/api/session"))).StatusCode);
        }

        [Fact]
        public async Task Web_off_serves_nothing_and_a_taken_port_is_named()
        {
            using Socket taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            taken.Listen();
            int port = ((IPEndPoint)taken.LocalEndPoint).Port;
            using BoardProcess refused = BoardProcess.Start("--web", port.ToString(), "--console", "tcp:0", "--attached");
            Assert.Equal(1, await refused.WaitForExit());
            Assert.Contains(refused.Errors, line => line.Contains("port " + port + " of 127.0.0.1: it is in use", StringComparison.Ordinal));

            using BoardProcess board = BoardProcess.Start("--web", "off", "--console", "tcp:0", "--attached");
            using BoardConsole console = await board.OpenConsole();
            await console.Ask("status");
            Assert.DoesNotContain(board.Output, line => line.Contains("Web", StringComparison.Ordinal));
        }

        /// <summary>
        /// Two begin a request, a third comes, and the two bring theirs to its end.
        /// </summary>
        private static async Task<string> AskThreeAtOnce(WebClient web)
        {
            byte[] begun = Encoding.UTF8.GetBytes("GET /api/session HTTP/1.1\r\nHost: localhost\r\n");
            using Socket first = await web.Connect();
            using Socket second = await web.Connect();
            await first.SendAsync(begun);
            await second.SendAsync(begun);
            string third = await web.Raw(string.Empty, seconds: 3);
            return await End(first) + " " + await End(second) + " " + Status(third);
        }

        private static async Task<string> End(Socket begun)
        {
            try
            {
                await begun.SendAsync(Encoding.UTF8.GetBytes("\r\n"));
                byte[] buffer = new byte[1000];
                return Status(Encoding.UTF8.GetString(buffer, 0, await begun.ReceiveAsync(buffer)));
            }
            catch (SocketException broken)
            {
                return broken.SocketErrorCode.ToString();
            }
        }

        private static string Status(string answer)
        {
            return answer.Split(' ').ElementAtOrDefault(1);
        }

        private static async Task<HttpResponseMessage> Options(int port)
        {
            using HttpClient http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            return await http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "http://127.0.0.1:" + port + "/api/run"));
        }

        private static async Task<HttpResponseMessage> Eventually(Func<Task<HttpResponseMessage>> ask)
        {
            HttpResponseMessage response = await ask();
            for (int i = 0; i < 50 && response.StatusCode == HttpStatusCode.ServiceUnavailable; i++)
            {
                response = await ask();
            }

            return response;
        }

        /// <summary>
        /// Sends what no browser sends, until told to end.
        /// </summary>
        private static async Task Shoot(WebClient web, int seed, CancellationToken end)
        {
            Random random = new Random(seed);
            while (!end.IsCancellationRequested)
            {
                byte[] noise = new byte[random.Next(5000)];
                random.NextBytes(noise);
                string text = random.Next(7) switch
                {
                    0 => "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + new string('c', random.Next(5000)) + "\r\n\r\n",
                    1 => "POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\nguessing",
                    2 => "GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    3 => "POST /api/run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n",
                    4 => "GET",
                    _ => Encoding.Latin1.GetString(noise),
                };
                await web.Raw(Encoding.Latin1.GetBytes(text), random.Next(2) == 0, Moment);
            }
        }
    }
}
