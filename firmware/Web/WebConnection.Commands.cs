// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// Commands and their answers.
    /// </content>
    internal sealed partial class WebConnection
    {
        private void BeginCommand(byte[] line)
        {
            bool isText = WebText.IsText(line, 0, _length);
            string text = isText ? Encoding.UTF8.GetString(line, 0, _length) : null;
            _length = 0;
            if (_part == 0)
            {
                _part = 1;
                PutHead("200 ", PlainType, "Transfer-Encoding: chunked\r\n");
            }

            _phase = Running;
            if (!isText || !_commands.Begin(text))
            {
                Say(isText ? "error: another command is still running\n" : "error: a command is UTF-8 without control characters\n");
                _phase = InBody;
            }
        }

        /// <summary>
        /// Lets the command write its next piece.
        /// </summary>
        private bool GoOn()
        {
            // Bytes behind the request are left for later; what matters is whether the client is still there.
            Receive();
            if (_phase == Closed || !_door.IsOpen(_session))
            {
                Close();
                return false;
            }

            _answer.BeginChunk();
            bool isMore = _commands.Next(_answer);
            bool hasWritten = EndChunk();
            if (_answer.IsOverfull)
            {
                _door.Log("too long a piece of an answer");
                Close();
                return false;
            }

            if (!isMore)
            {
                // The buffer is needed for the next line.
                FillType(0);
                Enter(InBody, BodyMilliseconds);
            }

            return hasWritten || !isMore;
        }

        private void Say(string text)
        {
            _answer.BeginChunk();
            _answer.Write(text);
            EndChunk();
        }

        private bool EndChunk()
        {
            int first = _answer.EndChunk();
            if (first >= 0)
            {
                Enter(_phase, SendMilliseconds);
                FillType(first);
            }

            return first >= 0;
        }

        private void FillType(int first)
        {
            if (!_isTypeKnown)
            {
                _isTypeKnown = true;
                if (first == '{' || first == '[')
                {
                    _answer.Overwrite(TypePlace, JsonType);
                }
            }
        }

        private void EndRun()
        {
            _commands.Abandon();
            if (_part == 0)
            {
                _isTypeKnown = true;
                Refuse("400 The command is missing.");
                return;
            }

            FillType(0);
            _answer.Write("0\r\n\r\n");
            Enter(Answered, SendMilliseconds);
        }
    }
}
