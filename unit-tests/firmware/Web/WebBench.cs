// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Web;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The web door between clients, an interpreter and flash that belong to the test.
    /// </summary>
    public sealed class WebBench
    {
        /// <summary>The password that <see cref="LogIn"/> uses.</summary>
        public const string Password = "correct horse";

        /// <summary>How a GET begins, up to further fields.</summary>
        public const string Host = "Host: 192.168.1.20\r\n";

        private const int MostTurns = 400;

        /// <summary>
        /// Initializes a new instance of the <see cref="WebBench"/> class, serving, without a password.
        /// </summary>
        public WebBench()
            : this(new FakeFileStore())
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="WebBench"/> class on flash that has been in use.
        /// </summary>
        /// <param name="files">Flash.</param>
        public WebBench(FakeFileStore files)
        {
            Files = files;
            Loop = new EventLoop(Clock);
            Parts = new WebParts
            {
                Clock = Clock,
                Random = new SeededRandom(7),
                Loop = Loop,
                Files = files,
                Log = Log,
                Listener = Listener,
                Hash = Hash,
                Window = Window,
                Page = new FakePage(),
                Commands = new ICommandSession[] { First, Second },
                HostName = "charger.local",
                AccessPointAddress = "192.168.4.1",
            };
            Server = new WebServer(Parts);
            Server.Start(80);
            Loop.RunTurn();
        }

        /// <summary>Gets the clock.</summary>
        public FakeClock Clock { get; } = new FakeClock();

        /// <summary>Gets flash.</summary>
        public FakeFileStore Files { get; }

        /// <summary>Gets the log.</summary>
        public EventLog Log { get; } = new EventLog(20);

        /// <summary>Gets the listener.</summary>
        public MemoryTcpListener Listener { get; } = new MemoryTcpListener();

        /// <summary>Gets what passwords are hashed with.</summary>
        public FakeKeyedHash Hash { get; } = new FakeKeyedHash();

        /// <summary>Gets the service window, closed.</summary>
        public FakeServiceWindow Window { get; } = new FakeServiceWindow();

        /// <summary>Gets the interpreter of the first connection.</summary>
        public FakeCommands First { get; } = new FakeCommands();

        /// <summary>Gets the interpreter of the second connection.</summary>
        public FakeCommands Second { get; } = new FakeCommands();

        /// <summary>Gets the loop.</summary>
        public EventLoop Loop { get; }

        /// <summary>Gets what the door was made of.</summary>
        public WebParts Parts { get; }

        /// <summary>Gets the door.</summary>
        public WebServer Server { get; }

        /// <summary>Gets the fields of the session after <see cref="LogIn"/>: cookie and token.</summary>
        public string Session { get; private set; }

        /// <summary>
        /// Runs turns until the door has nothing to do at once.
        /// </summary>
        public void Settle()
        {
            int turns = 0;
            do
            {
                Loop.RunTurn();
                turns++;
            }
            while (Loop.NextDueMilliseconds == 0 && turns < MostTurns);
        }

        /// <summary>
        /// Lets time pass, then runs turns.
        /// </summary>
        /// <param name="milliseconds">How long.</param>
        public void Wait(long milliseconds)
        {
            Clock.Advance(milliseconds);
            Settle();
        }

        /// <summary>
        /// Connects a client.
        /// </summary>
        /// <returns>Its connection.</returns>
        public MemoryServedStream Connect()
        {
            MemoryServedStream stream = Listener.Connect();
            Settle();
            return stream;
        }

        /// <summary>
        /// Sends bytes on a new connection.
        /// </summary>
        /// <param name="request">Request.</param>
        /// <returns>All that came back.</returns>
        public string Ask(string request)
        {
            MemoryServedStream stream = Connect();
            stream.Send(request);
            Settle();
            string answer = stream.Take();
            stream.IsHalfClosed = true;
            Settle();
            return answer;
        }

        /// <summary>
        /// Asks with GET on a new connection.
        /// </summary>
        /// <param name="path">Path.</param>
        /// <param name="fields">Further fields, each with its line end.</param>
        /// <returns>Answer.</returns>
        public string Get(string path, string fields = "")
        {
            return Ask("GET " + path + " HTTP/1.1\r\n" + Host + fields + "\r\n");
        }

        /// <summary>
        /// Asks with POST on a new connection.
        /// </summary>
        /// <param name="path">Path.</param>
        /// <param name="body">Body, ASCII.</param>
        /// <param name="fields">Further fields, each with its line end.</param>
        /// <returns>Answer.</returns>
        public string Post(string path, string body, string fields = "")
        {
            return Ask(MakePost(path, body, fields));
        }

        /// <summary>
        /// Makes a POST.
        /// </summary>
        /// <param name="path">Path.</param>
        /// <param name="body">Body, ASCII.</param>
        /// <param name="fields">Further fields, each with its line end.</param>
        /// <returns>Request.</returns>
        public string MakePost(string path, string body, string fields)
        {
            return "POST " + path + " HTTP/1.1\r\n" + Host + fields + "Content-Length: " + body.Length.ToString() + "\r\n\r\n" + body;
        }

        /// <summary>
        /// Sets the password as after a press on the button; <see cref="Session"/> is the session that this gives.
        /// </summary>
        public void LogIn()
        {
            Window.IsOpen = true;
            Keep(Post("/api/password", Password));
        }

        /// <summary>
        /// Makes <see cref="Session"/> from an answer that opens one.
        /// </summary>
        /// <param name="answer">Answer.</param>
        public void Keep(string answer)
        {
            Session = "Cookie: " + Cut(answer, "Set-Cookie: ", ";") + "\r\nX-Token: " + Cut(answer, "\"token\":\"", "\"") + "\r\n";
        }

        /// <summary>
        /// Gives a command in the session.
        /// </summary>
        /// <param name="body">Commands.</param>
        /// <returns>Answer.</returns>
        public string Run(string body)
        {
            return Post("/api/run", body, Session);
        }

        /// <summary>
        /// Gets what stands between two texts.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <param name="before">What stands before.</param>
        /// <param name="after">What stands behind.</param>
        /// <returns>The text between; empty when <paramref name="before"/> is missing.</returns>
        public static string Cut(string text, string before, string after)
        {
            int start = text.IndexOf(before);
            if (start < 0)
            {
                return string.Empty;
            }

            string rest = text.Substring(start + before.Length);
            int end = rest.IndexOf(after);
            return end < 0 ? rest : rest.Substring(0, end);
        }

        /// <summary>
        /// Gets the status of an answer.
        /// </summary>
        /// <param name="answer">Answer.</param>
        /// <returns>Status as text, such as 200; empty when there is none.</returns>
        public static string Status(string answer)
        {
            return Cut(answer, "HTTP/1.1 ", " ");
        }
    }
}
