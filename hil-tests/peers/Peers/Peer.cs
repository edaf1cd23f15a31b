// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// CSMS software of others in a process of its own on 127.0.0.1, driven by JSON lines (shared/line-port.js).
    /// </summary>
    internal abstract class Peer : IAsyncDisposable
    {
        /// <summary>Transaction ids begin here after each start, so that those of different lives differ.</summary>
        private const int TransactionsPerLife = 10000;

        /// <summary>The patience with a start, longer than that with anything else: Node-RED reads thousands of files.</summary>
        private static readonly TimeSpan s_startPatience = 2 * Eventually.Patience;

        private static readonly JsonSerializerOptions s_json = new JsonSerializerOptions(JsonSerializerDefaults.Web);

        private readonly ConcurrentQueue<PeerEvent> _events = new ConcurrentQueue<PeerEvent>();
        private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _orders = new ConcurrentDictionary<int, TaskCompletionSource<JsonNode>>();
        private readonly string _folder;
        private readonly string _node;
        private ChildProcess _process;
        private int _lives;
        private int _lastOrder;

        /// <summary>
        /// Initializes a new instance of the <see cref="Peer"/> class; nothing runs yet.
        /// </summary>
        /// <param name="name">Name for messages.</param>
        /// <param name="folder">Folder with its script and lock file, relative to the root of the repository.</param>
        /// <param name="node">The program node.</param>
        protected Peer(string name, string folder, string node)
        {
            Name = name;
            _folder = folder;
            _node = node;
        }

        /// <summary>Gets the name for messages.</summary>
        public string Name { get; }

        /// <summary>Gets or sets the TCP port on which it listens, in all its lives.</summary>
        public int Port { get; set; } = FreePort.Find();

        /// <summary>Gets the URL to which a charger appends its identity.</summary>
        public virtual string Url => "ws://127.0.0.1:" + Port + "/ocpp";

        /// <summary>Gets a value indicating whether it runs.</summary>
        public bool IsRunning => _process != null && !_process.HasEnded;

        /// <summary>Gets what it has reported so far, in order, of all its lives.</summary>
        public IReadOnlyList<PeerEvent> Events => _events.ToArray();

        /// <summary>Gets its last lines, for the message of a failure.</summary>
        public string Tail => _process == null ? string.Empty : _process.Tail;

        /// <summary>
        /// Starts it and waits until it listens.
        /// </summary>
        /// <returns>When it listens.</returns>
        /// <exception cref="PeerMissingException">It cannot be had or does not start; the message says why.</exception>
        public async Task Start()
        {
            string folder = Prepare();
            int known = _events.Count;
            Dictionary<string, string> environment = new Dictionary<string, string>
            {
                ["PEER_PORT"] = Port.ToString(),
                ["PEER_FIRST_TRANSACTION"] = ((_lives * TransactionsPerLife) + 1).ToString(),
            };
            _lives++;
            try
            {
                _process = ChildProcess.Start(_node, Arguments(), folder, environment, TakeLine);
            }
            catch (Win32Exception missing)
            {
                throw new PeerMissingException(Name + ": Node.js is not installed (no program '" + _node + "' in the path).", missing);
            }

            OnStarted();

            string problem = await WaitUntilListening(known);
            if (problem != null)
            {
                await Crash();

                throw new PeerMissingException(Name + " does not start: " + problem + ".");
            }
        }

        /// <summary>
        /// Ends it without a word to anybody. <see cref="Start"/> brings it back on the same port, without memory.
        /// </summary>
        /// <returns>When it has ended.</returns>
        public async Task Crash()
        {
            await _process.Kill();
            await _process.DisposeAsync();
            _process = null;
        }

        /// <summary>
        /// Has it call a charger.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="action">Action.</param>
        /// <param name="payload">Payload, an object that becomes JSON.</param>
        /// <returns>The answer.</returns>
        public Task<PeerAnswer> Call(string identity, string action, object payload)
        {
            return OrderCall(new { @do = "call", identity, action, payload });
        }

        /// <summary>
        /// Tells it the password of a charger, which may connect without one before.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="password">Password.</param>
        /// <returns>When it knows.</returns>
        public Task SetPassword(string identity, byte[] password)
        {
            return Order(new { @do = "password", identity, base64 = Convert.ToBase64String(password) });
        }

        /// <summary>
        /// Tells it the password of a charger, which may connect without one before.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="password">Password.</param>
        /// <returns>When it knows.</returns>
        public Task SetPassword(string identity, string password)
        {
            return SetPassword(identity, Encoding.UTF8.GetBytes(password));
        }

        /// <summary>
        /// Has it refuse a tag from now on.
        /// </summary>
        /// <param name="idTag">Tag.</param>
        /// <returns>When it knows.</returns>
        public Task Block(string idTag)
        {
            return Order(new { @do = "block", idTag });
        }

        /// <summary>
        /// Has it cut the connection of a charger without a closing handshake.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <returns>When it has.</returns>
        public Task Drop(string identity)
        {
            return Order(new { @do = "drop", identity });
        }

        /// <summary>
        /// Gets its record about a charger that speaks OCPP 1.6.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <returns>The record.</returns>
        public async Task<Book> GetBook(string identity)
        {
            JsonNode book = await Order(new { @do = "book", identity, protocol = "ocpp1.6" });

            return book.Deserialize<Book>(s_json);
        }

        /// <summary>
        /// Gets its record about a charger that speaks OCPP 2.0.1.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <returns>The record.</returns>
        public async Task<Book201> GetBook201(string identity)
        {
            JsonNode book = await Order(new { @do = "book", identity, protocol = "ocpp2.0.1" });

            return book.Deserialize<Book201>(s_json);
        }

        /// <summary>
        /// Gets what it has reported about a charger.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="kind">Kind of report.</param>
        /// <returns>Reports in order.</returns>
        public IReadOnlyList<PeerEvent> EventsOf(string identity, string kind)
        {
            return _events.Where(happened => happened.Identity == identity && happened.Event == kind).ToArray();
        }

        /// <inheritdoc/>
        public virtual async ValueTask DisposeAsync()
        {
            if (_process != null)
            {
                await _process.DisposeAsync();
            }
        }

        /// <summary>
        /// Gets the arguments of node.
        /// </summary>
        /// <returns>Arguments.</returns>
        protected abstract IReadOnlyList<string> Arguments();

        /// <summary>
        /// Called when the process runs, before it listens.
        /// </summary>
        protected virtual void OnStarted()
        {
        }

        /// <summary>
        /// Gives the order to call a charger.
        /// </summary>
        /// <param name="order">Object that becomes JSON.</param>
        /// <returns>The charger's answer.</returns>
        protected async Task<PeerAnswer> OrderCall(object order)
        {
            return (await Order(order)).Deserialize<PeerAnswer>(s_json);
        }

        /// <summary>
        /// Gives an order and waits for what it yields.
        /// </summary>
        /// <param name="order">Object that becomes JSON.</param>
        /// <returns>The answer.</returns>
        protected async Task<JsonNode> Order(object order)
        {
            JsonObject line = JsonSerializer.SerializeToNode(order, s_json).AsObject();
            int id = Interlocked.Increment(ref _lastOrder);
            line["id"] = id;
            TaskCompletionSource<JsonNode> answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
            _orders[id] = answer;
            _process.Tell(line.ToJsonString());

            try
            {
                return await answer.Task.WaitAsync(Eventually.Patience);
            }
            catch (TimeoutException)
            {
                throw new InvalidOperationException(Name + " leaves the order " + line["do"] + " unanswered.\n" + Tail);
            }
        }

        /// <summary>
        /// Waits until the peer listens.
        /// </summary>
        /// <param name="known">Number of reports of earlier lives.</param>
        /// <returns><see langword="null"/>, or why it does not listen.</returns>
        private async Task<string> WaitUntilListening(int known)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (true)
            {
                bool hasEnded = _process.HasEnded;
                PeerEvent first = _events.Skip(known).FirstOrDefault(happened => happened.Event == "listening" || happened.Event == "failed");
                if (first != null)
                {
                    return first.Reason;
                }

                if (hasEnded)
                {
                    return "it has ended; " + Tail.Replace("\n", " ");
                }

                if (waited.Elapsed > s_startPatience)
                {
                    return "it does not listen within " + s_startPatience.TotalSeconds + " s; " + Tail.Replace("\n", " ");
                }

                await Task.Delay(20);
            }
        }

        private string Prepare()
        {
            try
            {
                return NodePackages.Prepare(_folder);
            }
            catch (NodePackagesException missing)
            {
                throw new PeerMissingException(Name + ": " + missing.Message, missing);
            }
        }

        /// <summary>
        /// Reads a line; <see langword="null"/> for the one in the middle of which a peer was killed.
        /// </summary>
        private static JsonObject Parse(string line)
        {
            try
            {
                return JsonNode.Parse(line).AsObject();
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private void TakeLine(string line)
        {
            if (!line.StartsWith('{'))
            {
                return;
            }

            JsonObject message = Parse(line);
            if (message == null)
            {
                return;
            }

            if (message.ContainsKey("event"))
            {
                _events.Enqueue(message.Deserialize<PeerEvent>(s_json));
            }
            else if (_orders.TryRemove((int)message["id"], out TaskCompletionSource<JsonNode> order))
            {
                if (message.ContainsKey("error"))
                {
                    order.SetException(new InvalidOperationException(Name + ": " + message["error"]));
                }
                else
                {
                    order.SetResult(message["answer"]);
                }
            }
        }
    }
}
