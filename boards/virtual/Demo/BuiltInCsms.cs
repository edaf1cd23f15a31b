// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Demo
{
    /// <summary>
    /// The CSMS of the test bench inside this process, on a free port of 127.0.0.1 and in the board's time.
    /// </summary>
    public sealed class BuiltInCsms : IDisposable
    {
        private const double CallTimeoutSeconds = 30;

        private readonly CsmsServer _server;

        /// <summary>
        /// Initializes a new instance of the <see cref="BuiltInCsms"/> class and starts it.
        /// </summary>
        /// <param name="clock">Clock of the board; the CSMS's time runs with it.</param>
        public BuiltInCsms(IClock clock)
        {
            DateTimeOffset start = DateTimeOffset.UtcNow.AddMilliseconds(-clock.MonotonicMilliseconds);
            Central = new CentralSystem(() => start.AddMilliseconds(clock.MonotonicMilliseconds));
            _server = new CsmsServer(Central);
            _server.Start().GetAwaiter().GetResult();
        }

        /// <summary>Gets the records and rules.</summary>
        public CentralSystem Central { get; }

        /// <summary>Gets the URL; the identity is to be appended.</summary>
        public string Url => _server.Url;

        /// <summary>
        /// Sends a request to a charge point and waits for the answer.
        /// </summary>
        /// <param name="identity">Charge point.</param>
        /// <param name="action">Action.</param>
        /// <param name="payload">Payload, a JSON object; empty for one without fields.</param>
        /// <param name="speed">Speed of the board's time: patience is counted in real seconds.</param>
        /// <returns>The answer.</returns>
        /// <exception cref="BoardException">The charge point is not connected or does not answer, or the payload is not a JSON object.</exception>
        public string Call(string identity, string action, string payload, int speed)
        {
            JsonObject fields = Parse(payload);
            CsmsSession session = Central.Session(identity);
            if (session == null || !session.IsOpen)
            {
                throw new BoardException("the charger is not connected to the built-in CSMS.");
            }

            CallAnswer answer = session.Call(action, fields, CallTimeoutSeconds * speed).GetAwaiter().GetResult();
            switch (answer.Kind)
            {
                case AnswerKind.Timeout:
                    throw new BoardException("the charger did not answer within " + CallTimeoutSeconds + " s.");
                case AnswerKind.LinkLost:
                    throw new BoardException("the connection was lost before the charger answered.");
                default:
                    return answer.ToString();
            }
        }

        /// <summary>
        /// Lists the transactions of a charge point as they are booked, and the rules that it has broken.
        /// </summary>
        /// <param name="identity">Charge point.</param>
        /// <returns>A line for each.</returns>
        public string Booked(string identity)
        {
            StringBuilder text = new StringBuilder();
            foreach (Booking booking in Booking.All(Central.ChargePoint(identity)))
            {
                text.Append(booking).Append('\n');
            }

            foreach (string violation in Central.Violations)
            {
                text.Append("Violation: ").Append(violation).Append('\n');
            }

            return text.Length == 0 ? "nothing is booked" : text.ToString().TrimEnd();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _server.Dispose();
        }

        private static JsonObject Parse(string payload)
        {
            try
            {
                if ((payload.Length == 0 ? new JsonObject() : JsonNode.Parse(payload)) is JsonObject fields)
                {
                    return fields;
                }
            }
            catch (JsonException)
            {
                // Said below, in one sentence for all that is no object.
            }

            throw new BoardException("the payload is not a JSON object, such as {\"type\":\"Soft\"}.");
        }
    }
}
