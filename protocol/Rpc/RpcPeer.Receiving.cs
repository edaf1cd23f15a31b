// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <content>
    /// What arrives: calls of the other side, and its answers.
    /// </content>
    public sealed partial class RpcPeer
    {
        /// <summary>
        /// Takes a complete text message.
        /// </summary>
        /// <param name="message">Message, valid UTF-8.</param>
        public void Receive(ByteChain message)
        {
            TapIncoming(message);
            _frame.Parse(message);
            switch (_frame.Type)
            {
                case RpcFrame.Call:
                    ReceiveCall(message);
                    break;
                case RpcFrame.CallResult:
                    ReceiveResult(message);
                    break;
                case RpcFrame.CallError:
                    ReceiveError();
                    break;
                case 0:
                    AnswerNoFrame();
                    break;
                default:
                    AnswerUnreadable(RpcError.MessageTypeNotSupported, "message type is not 2, 3 or 4");
                    break;
            }
        }

        /// <summary>
        /// Takes the beginning of a message that is too long, or not text.
        /// </summary>
        /// <param name="message">As much as was kept.</param>
        /// <param name="problem">What is wrong, for the error description.</param>
        public void ReceiveUnusable(ByteChain message, string problem)
        {
            TapIncoming(message);
            _frame.ParseHead(message);
            _log.OnProblem(problem);
            if (_frame.Type == RpcFrame.Call && _frame.MessageId != null)
            {
                WriteError(_frame.MessageId, RpcError.FormationViolation, problem);
            }
            else if ((_frame.Type == RpcFrame.CallResult || _frame.Type == RpcFrame.CallError) && _frame.MessageId != null)
            {
                if (_pendingCaller != null && _frame.MessageId == _pendingId)
                {
                    NoteAnswer();
                    FailPending(RpcFailure.UnreadableAnswer, null, problem);
                }
            }
            else
            {
                WriteError(UnknownMessageId, _dialect.AnswersUnreadableFrames ? RpcError.RpcFrameworkError : RpcError.FormationViolation, problem);
            }
        }

        private void ReceiveCall(ByteChain message)
        {
            string id = _frame.MessageId;
            if (id == null)
            {
                AnswerUnreadable(RpcError.RpcFrameworkError, "call without an id: " + _frame.Problem);
                return;
            }

            if (_frame.Problem != null)
            {
                _log.OnProblem("call is not correct, FormationViolation sent: " + _frame.Problem);
                WriteError(id, RpcError.FormationViolation, _frame.Problem);
                return;
            }

            RpcRequest request = new RpcRequest(this, id, _frame.Name, _clock.MonotonicMilliseconds + (AnswerTimeoutSeconds * 1000L));
            if (!Remember(request))
            {
                _log.OnProblem(_frame.Name + ": too many calls are unanswered, GenericError sent");
                WriteError(id, RpcError.GenericError, "too many calls at once");
                return;
            }

            try
            {
                ReadPayload(message);
                _handler.OnCall(request, _payload);
            }
            catch (OutOfMemoryException)
            {
                // Half of a frame may be out: then only a new connection helps.
                if (_isFrameOpen || Find(request) < 0)
                {
                    throw;
                }

                message.KeepFirstSegment();
                SendError(request, RpcError.InternalError, "memory is too short for this call");
            }
        }

        private void ReceiveResult(ByteChain message)
        {
            if (!IsForPending())
            {
                return;
            }

            NoteAnswer();
            if (_frame.Problem != null)
            {
                FailPending(RpcFailure.UnreadableAnswer, null, _frame.Problem);
                return;
            }

            IRpcCaller caller = _pendingCaller;
            object context = _pendingContext;
            ForgetPending();
            ReadPayload(message);
            caller.OnResult(context, _payload);
        }

        private void ReceiveError()
        {
            if (!IsForPending())
            {
                return;
            }

            NoteAnswer();
            FailPending(RpcFailure.CallError, _frame.Name != null ? _frame.Name : string.Empty, _frame.Description);
        }

        private bool IsForPending()
        {
            if (_pendingCaller != null && _frame.MessageId == _pendingId)
            {
                return true;
            }

            _log.OnProblem("answer with an id that is not open, ignored");
            return false;
        }

        private void NoteAnswer()
        {
            ConsecutiveTimeouts = 0;
            HasBeenAnswered = true;
        }

        private void AnswerNoFrame()
        {
            AnswerUnreadable(RpcError.RpcFrameworkError, "message is not a frame: " + _frame.Problem);
        }

        private void AnswerUnreadable(RpcError error, string problem)
        {
            bool isAnswered = _dialect.AnswersUnreadableFrames;
            _log.OnProblem(isAnswered ? problem + ", error sent" : problem + ", ignored");
            if (isAnswered)
            {
                WriteError(_frame.MessageId != null ? _frame.MessageId : UnknownMessageId, error, problem);
            }
        }

        private void ReadPayload(ByteChain message)
        {
            _json.Reset(message, _frame.PayloadStart, _frame.PayloadEnd);
            _payload.Reset();
        }

        private void TapIncoming(ByteChain message)
        {
            if (Tap == null)
            {
                return;
            }

            int count = message.SegmentCount;
            for (int i = 0; i < count; i++)
            {
                Tap.OnFrame(false, message.GetSegment(i), message.GetSegmentLength(i), i == count - 1);
            }
        }
    }
}
