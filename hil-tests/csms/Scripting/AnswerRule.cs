// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does with calls of one action instead of its default. The rules of an action are tried in the order in
    /// which they were made; the first that matches and is not used up decides. Conditions, delay and count may be given in
    /// any order.
    /// </summary>
    /// <example>
    /// <code>
    /// csms.On("BootNotification").Reply(new { status = "Pending", interval = 5, currentTime = csms.TimeText }).Times(2);
    /// csms.On("StartTransaction").When(call => call.Text("idTag") == "BAD").ReplyError("InternalError").Delay(3);
    /// </code>
    /// </example>
    public sealed class AnswerRule
    {
        private readonly RuleBook _book;

        private string _identity;
        private Func<IncomingCall, bool> _condition;
        private int _left = int.MaxValue;
        private int _skip;
        private Func<IncomingCall, CallReply> _reply;
        private Action<JsonObject> _alter;
        private Func<string, string> _malform;
        private Action<IncomingCall> _instead;

        internal AnswerRule(RuleBook book, string action)
        {
            _book = book;
            Action = action;
        }

        /// <summary>
        /// Gets the action, or <see langword="null"/> for every action.
        /// </summary>
        public string Action { get; }

        /// <summary>
        /// Gets how many calls it has decided.
        /// </summary>
        public int Hits { get; private set; }

        internal double DelaySeconds { get; private set; }

        internal bool IsSilent { get; private set; }

        /// <summary>
        /// Restricts the rule to one charge point.
        /// </summary>
        /// <param name="identity">Its identity.</param>
        /// <returns>The rule.</returns>
        public AnswerRule From(string identity)
        {
            _identity = identity;

            return this;
        }

        /// <summary>
        /// Restricts the rule to some calls.
        /// </summary>
        /// <param name="condition">Tells whether a call is meant.</param>
        /// <returns>The rule.</returns>
        public AnswerRule When(Func<IncomingCall, bool> condition)
        {
            _condition = condition;

            return this;
        }

        /// <summary>
        /// Restricts the rule to the next calls; without this it stays for good.
        /// </summary>
        /// <param name="count">Number of calls.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Times(int count)
        {
            _left = count;

            return this;
        }

        /// <summary>
        /// Lets the first matching calls pass.
        /// </summary>
        /// <param name="count">Number of calls.</param>
        /// <returns>The rule.</returns>
        public AnswerRule After(int count)
        {
            _skip = count;

            return this;
        }

        /// <summary>
        /// Answers with a payload.
        /// </summary>
        /// <param name="payload">An anonymous object, a JSON node, or a string of JSON.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Reply(object payload)
        {
            JsonObject json = JsonRead.Object(payload);
            _reply = call => CallReply.Result((JsonObject)json.DeepClone());

            return this;
        }

        /// <summary>
        /// Answers with a payload that is made for each call.
        /// </summary>
        /// <param name="payload">Makes it: an anonymous object, a JSON node, or a string of JSON.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Reply(Func<IncomingCall, object> payload)
        {
            _reply = call => CallReply.Result(JsonRead.Object(payload(call)));

            return this;
        }

        /// <summary>
        /// Answers with a CALLERROR.
        /// </summary>
        /// <param name="code">Error code, right or wrong.</param>
        /// <param name="description">Description.</param>
        /// <param name="details">Details: an anonymous object, a JSON node, or a string of JSON.</param>
        /// <returns>The rule.</returns>
        public AnswerRule ReplyError(string code, string description = "", object details = null)
        {
            _reply = call => CallReply.Error(code, description, JsonRead.Object(details));

            return this;
        }

        /// <summary>
        /// Never answers. The call is recorded all the same, as by a CSMS whose answer is lost.
        /// </summary>
        /// <returns>The rule.</returns>
        public AnswerRule Silence()
        {
            IsSilent = true;

            return this;
        }

        /// <summary>
        /// Answers later.
        /// </summary>
        /// <param name="seconds">Seconds on the clock of the CSMS.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Delay(double seconds)
        {
            DelaySeconds = seconds;

            return this;
        }

        /// <summary>
        /// Changes the default answer: a field more, a field less, another value. It counts as an answer all the same.
        /// </summary>
        /// <param name="change">Changes the payload.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Alter(Action<JsonObject> change)
        {
            _alter = change;

            return this;
        }

        /// <summary>
        /// Spoils the answer on its way.
        /// </summary>
        /// <param name="change">Gets the right frame, returns the wrong one.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Malform(Func<string, string> change)
        {
            _malform = change;

            return this;
        }

        /// <summary>
        /// Answers with a text that need not be OCPP.
        /// </summary>
        /// <param name="text">The frame; <c>{id}</c> stands for the message id of the call.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Malform(string text)
        {
            _instead = call => call.Session.SendText(text.Replace("{id}", call.MessageId, StringComparison.Ordinal));

            return this;
        }

        /// <summary>
        /// Does something instead of answering: cut the link, say.
        /// </summary>
        /// <param name="action">What to do; called while the CSMS is locked, so it must not wait.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Do(Action<IncomingCall> action)
        {
            _instead = action;

            return this;
        }

        /// <summary>
        /// Cuts the link instead of answering.
        /// </summary>
        /// <returns>The rule.</returns>
        public AnswerRule Abort()
        {
            return Do(call => call.Session.Abort());
        }

        /// <summary>
        /// Closes the link instead of answering.
        /// </summary>
        /// <param name="code">WebSocket close code.</param>
        /// <param name="reason">Reason.</param>
        /// <returns>The rule.</returns>
        public AnswerRule Close(int code, string reason = "")
        {
            return Do(call => call.Session.Close(code, reason));
        }

        /// <summary>
        /// Ends the rule; the next one decides, or the default.
        /// </summary>
        public void Remove()
        {
            _book.Remove(this);
        }

        internal bool Take(IncomingCall call)
        {
            bool isMeant = (Action == null || Action == call.Action)
                && (_identity == null || _identity == call.Identity)
                && _left > 0
                && (_condition == null || _condition(call));

            if (!isMeant)
            {
                return false;
            }

            if (_skip > 0)
            {
                _skip--;

                return false;
            }

            _left--;
            Hits++;

            return true;
        }

        /// <summary>
        /// Runs what replaces the answer.
        /// </summary>
        /// <param name="call">The call.</param>
        /// <returns><see langword="false"/> when there is an answer.</returns>
        internal bool DoInstead(IncomingCall call)
        {
            _instead?.Invoke(call);

            return _instead != null;
        }

        internal CallReply MakeReply(IncomingCall call)
        {
            return _reply?.Invoke(call);
        }

        internal CallReply Altered(CallReply reply)
        {
            if (reply.ErrorCode == null)
            {
                _alter?.Invoke(reply.Payload);
            }

            return reply;
        }

        internal string Spoil(string frame)
        {
            return _malform == null ? frame : _malform(frame);
        }
    }
}
