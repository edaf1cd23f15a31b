// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What differs between the versions of OCPP.
    /// </summary>
    internal interface IOcppVersion
    {
        /// <summary>
        /// Gets the version as the schemas name it.
        /// </summary>
        string SchemaVersion { get; }

        /// <summary>
        /// Gets the error code for a message that has not the form of one.
        /// </summary>
        string FormationError { get; }

        /// <summary>
        /// Says whether a message has a schema.
        /// </summary>
        /// <param name="message">Action for its request, or <c>HeartbeatResponse</c> say.</param>
        /// <returns><see langword="true"/> when it has.</returns>
        bool HasSchema(string message);

        /// <summary>
        /// Says whether an error code exists.
        /// </summary>
        /// <param name="code">Code of a CALLERROR.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        bool IsErrorCode(string code);

        /// <summary>
        /// Looks for what keeps a call from being understood.
        /// </summary>
        /// <param name="call">The call.</param>
        /// <returns>The CALLERROR to send, or <see langword="null"/>.</returns>
        CallReply Refusal(IncomingCall call);

        /// <summary>
        /// Records a call that can be understood.
        /// </summary>
        /// <param name="call">The call.</param>
        void Record(IncomingCall call);

        /// <summary>
        /// Makes the default answer.
        /// </summary>
        /// <param name="call">The call, recorded already.</param>
        /// <returns>The answer.</returns>
        CallReply Answer(IncomingCall call);

        /// <summary>
        /// Records the answer that was sent.
        /// </summary>
        /// <param name="call">The call with its answer.</param>
        void RecordAnswer(IncomingCall call);

        /// <summary>
        /// Records what an answer of the charge point allows it to send.
        /// </summary>
        /// <param name="session">The connection.</param>
        /// <param name="call">The call with its answer.</param>
        void RecordAnswer(CsmsSession session, PendingCall call);
    }
}
