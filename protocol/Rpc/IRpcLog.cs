// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Takes one line for each frame that was wrong, and for each call that was answered with an error.
    /// </summary>
    public interface IRpcLog
    {
        /// <summary>
        /// Writes a line.
        /// </summary>
        /// <param name="message">What was wrong and what was done about it, in one sentence without secrets; may contain an action as
        /// received, that is any characters.</param>
        void OnProblem(string message);
    }
}
